package dev.multitudes.tools;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Notes, and where they are kept. May be used by many threads at once. */
final class Notebook {

  static final int MOST_NOTES = 1000;
  private static final int LONGEST_QUERY = 500;

  private final ReentrantLock lock = new ReentrantLock();
  private final List<Note> notes;
  private final Consumer<Note> store;

  private Notebook(List<Note> notes, Consumer<Note> store) {
    this.notes = new ArrayList<>(notes);
    this.store = store;
  }

  static Notebook inMemory() {
    return new Notebook(List.of(), note -> {});
  }

  static Notebook in(Path folder) {
    var file = NoteFile.in(folder);
    return new Notebook(file.read(), file::append);
  }

  String remember(String key, String text) {
    Note note = Note.of(key, text);
    lock.lock();
    try {
      int number = numberWhere(known -> known.key().equals(key) || sameText(known, note));
      return number == 0 ? added(note) : known(number, note);
    } finally {
      lock.unlock();
    }
  }

  private static boolean sameText(Note one, Note other) {
    return one.text().equals(other.text());
  }

  private int numberWhere(Predicate<Note> condition) {
    for (int i = 0; i < notes.size(); i++) {
      if (condition.test(notes.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private String added(Note note) {
    if (notes.size() >= MOST_NOTES) {
      throw new Refusal(
          "There are %d notes and no more are kept; go on without this one.".formatted(MOST_NOTES));
    }
    store.accept(note);
    notes.add(note);
    return told(notes.size());
  }

  private String known(int number, Note note) {
    if (!sameText(notes.get(number - 1), note)) {
      throw new Refusal(
          "This very call has kept another text, as note %d; call remember again for this one."
              .formatted(number));
    }
    return told(number);
  }

  private static String told(int number) {
    return "Kept as note %d.".formatted(number);
  }

  String recall(String words, int most) {
    if (words.length() > LONGEST_QUERY) {
      throw new Refusal(
          "The words have %d characters and at most %d are looked for; name the few that matter."
              .formatted(words.length(), LONGEST_QUERY));
    }
    if (Relevance.words(words).isEmpty()) {
      throw new Refusal(
          "There is no word in %s; write at least one that a note may hold."
              .formatted(Shown.quoted(words)));
    }
    return told(all(), words, most);
  }

  private List<Note> all() {
    lock.lock();
    try {
      return List.copyOf(notes);
    } finally {
      lock.unlock();
    }
  }

  private static String told(List<Note> all, String words, int most) {
    List<Integer> found =
        new Relevance(all.stream().map(Note::text).toList()).ranked(words).limit(most).toList();
    return found.isEmpty()
        ? "None of the %d notes holds any of these words.".formatted(all.size())
        : found.stream().map(i -> all.get(i).told(i + 1)).collect(joining("\n"));
  }
}
