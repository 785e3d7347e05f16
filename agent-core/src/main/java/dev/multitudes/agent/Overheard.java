package dev.multitudes.agent;

import dev.multitudes.format.Ending;
import dev.multitudes.format.Piece;
import dev.multitudes.format.ReadCall;
import dev.multitudes.format.ReplyStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells a listener what of a reply that streams is for the user, and never the mark of a call. */
final class Overheard implements RunListener {
  private final Replies replies;
  private final RunListener listener;
  private final Consumer<ReadCall> onCall;
  private Optional<ReplyStream> stream = Optional.empty();

  /**
   * @param onCall what is to be done with a call before the reply has ended
   */
  Overheard(Replies replies, RunListener listener, Consumer<ReadCall> onCall) {
    this.replies = replies;
    this.listener = listener;
    this.onCall = onCall;
  }

  @Override
  public void onToken(String token) {
    ReplyStream begun = stream.orElseGet(() -> replies.reader().stream());
    stream = Optional.of(begun);
    tell(begun.feed(token));
  }

  @Override
  public void onThought(String thought) {
    listener.onThought(thought);
  }

  /** The reply has ended so. */
  void end(Ending ending) {
    stream.ifPresent(begun -> tell(begun.finish(ending)));
  }

  private void tell(List<Piece> pieces) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Words words -> listener.onToken(words.text());
        case Piece.Thought thought -> listener.onThought(thought.text());
        case Piece.Call call -> onCall.accept(call.call());
        case Piece.Unread call -> {}
      }
    }
  }
}
