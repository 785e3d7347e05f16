package dev.multitudes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.multitudes.agent.Agent;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Decision;
import dev.multitudes.run.Event;
import dev.multitudes.run.Journal;
import dev.multitudes.run.JournalException;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Invocation;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {
  record Pay(int euros) {}

  private static final String SITUATION = "The bill is 5 euros.";
  private static final String RUN = "bill-7";

  @TempDir Path folder;

  private final AtomicInteger paid = new AtomicInteger();
  private final Set<String> keys = new HashSet<>();
  private Path runs;

  @BeforeEach
  void namesTheFolder() {
    runs = folder.resolve("runs");
  }

  /** What a model says next follows from the request, as that of a real one roughly does. */
  private static final ChatModel PAYER =
      new ChatModel() {
        @Override
        public ChatResponse doChat(ChatRequest request) {
          long replies = request.messages().stream().filter(AiMessage.class::isInstance).count();
          AiMessage reply =
              replies < 2
                  ? AiMessage.from(
                      ToolExecutionRequest.builder()
                          .name("pay")
                          .arguments("{\"euros\":" + (5 + replies) + "}")
                          .build())
                  : AiMessage.from("Paid.");
          return ChatResponse.builder().aiMessage(reply).build();
        }
      };

  /** Pays once for each key; without keys, at each call. */
  private Tool pay(Effect effect, boolean mindsKeys) {
    return new Tool() {
      private final Tool pay = Tool.of(Pay.class, "Pays.", p -> "Paid " + p.euros() + ".");

      @Override
      public dev.langchain4j.agent.tool.ToolSpecification specification() {
        return pay.specification();
      }

      @Override
      public Effect effect() {
        return effect;
      }

      @Override
      public Result call(Invocation invocation) {
        if (keys.add(invocation.key()) || !mindsKeys) {
          paid.incrementAndGet();
        }
        return pay.call(invocation);
      }
    };
  }

  private Agent agent(Tool tool) {
    return Agent.as(Persona.named("a guest"), PAYER)
        .with(tool)
        .timedBy(InstantSource.fixed(Instant.EPOCH));
  }

  private Agent agent(Tool tool, Journal journal) {
    return agent(tool).journalledIn(journal);
  }

  private void write(List<Event> events) throws IOException {
    Files.createDirectories(runs);
    var lines = new StringBuilder();
    events.forEach(event -> lines.append(RunFile.write(event)).append('\n'));
    Files.writeString(FileJournal.at(runs).fileOf(RUN), lines);
  }

  private Run whole() {
    Run run = agent(pay(Effect.IDEMPOTENT, true)).pursue(RUN, SITUATION);
    paid.set(0);
    keys.clear();
    return run;
  }

  @Test
  void a_run_is_in_the_journal_as_it_was() {
    Run run = agent(pay(Effect.IDEMPOTENT, true), FileJournal.at(runs)).pursue(RUN, SITUATION);

    assertThat(FileJournal.at(runs).read(RUN)).isEqualTo(run.events());
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Paid."));
  }

  @Test
  void a_run_killed_after_any_event_goes_on_to_the_same_end() throws IOException {
    Run whole = whole();
    assertThat(whole.size()).as("events to kill it after").isGreaterThan(10);

    for (int size = 1; size <= whole.size(); size++) {
      write(whole.upTo(size).events());
      Run mended = agent(pay(Effect.IDEMPOTENT, true), FileJournal.at(runs)).pursue(RUN, SITUATION);

      assertThat(mended).as("killed after %d events", size).isEqualTo(whole);
      assertThat(FileJournal.at(runs).read(RUN)).isEqualTo(whole.events());
    }
  }

  @Test
  void a_run_killed_between_effect_and_record_does_it_once_by_its_key() throws IOException {
    Run whole = whole();
    killedBetweenEffectAndRecord(whole, pay(Effect.IDEMPOTENT, true));

    Run mended = agent(pay(Effect.IDEMPOTENT, true), FileJournal.at(runs)).pursue(RUN, SITUATION);

    assertThat(mended).isEqualTo(whole);
    assertThat(paid).hasValue(2);
  }

  @Test
  void without_keys_the_same_kill_does_it_twice() throws IOException {
    Run whole = whole();
    killedBetweenEffectAndRecord(whole, pay(Effect.IDEMPOTENT, false));

    agent(pay(Effect.IDEMPOTENT, false), FileJournal.at(runs)).pursue(RUN, SITUATION);

    assertThat(paid).hasValue(3);
  }

  /** The tool has run, and nothing of it is written down. */
  private void killedBetweenEffectAndRecord(Run whole, Tool tool) throws IOException {
    int called = whole.events().indexOf(whole.all(Event.Called.class).getFirst());
    write(whole.upTo(called + 1).events());
    tool.call(new Invocation(RUN + "/1.1", "{\"euros\":5}", java.util.Optional.empty()));
  }

  private Run killedWhilePayingOnce() throws IOException {
    Tool once = pay(Effect.ONCE, false);
    Run whole = agent(once).pursue(RUN, SITUATION);
    paid.set(0);
    killedBetweenEffectAndRecord(whole, once);
    return agent(once, FileJournal.at(runs)).pursue(RUN, SITUATION);
  }

  @Test
  void what_may_happen_only_once_becomes_a_question_instead_of_happening_twice()
      throws IOException {
    Run waiting = killedWhilePayingOnce();

    assertThat(waiting.hasEnded()).isFalse();
    assertThat(waiting.question().orElseThrow().call().tool()).isEqualTo("pay");
    assertThat(waiting.question().orElseThrow().reason())
        .isEqualTo(
            "It was begun before the run was cut off, and whether it had its effect is not known.");
    assertThat(paid).hasValue(1);
  }

  @Test
  void a_person_who_knows_that_it_happened_settles_it() throws IOException {
    killedWhilePayingOnce();
    Agent later = agent(pay(Effect.ONCE, false), FileJournal.at(runs));
    Run waiting = later.pursue(RUN, SITUATION);

    Run run = later.answer(waiting, new Decision.Happened("Paid 5."));

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Paid."));
    assertThat(paid).hasValue(2);
    assertThat(FileJournal.at(runs).read(RUN)).isEqualTo(run.events());
  }

  @Test
  void a_person_who_knows_that_it_did_not_happen_has_it_done() throws IOException {
    Run waiting = killedWhilePayingOnce();

    Run run =
        agent(pay(Effect.ONCE, false), FileJournal.at(runs))
            .answer(waiting, new Decision.Approved());

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Paid."));
    assertThat(paid).hasValue(3);
  }

  @Test
  void a_torn_last_line_is_dropped_and_the_run_goes_on() throws IOException {
    Run whole = whole();
    write(whole.upTo(4).events());
    Path file = FileJournal.at(runs).fileOf(RUN);
    Files.writeString(file, Files.readString(file) + "{\"event\":\"Retur");

    Run mended = agent(pay(Effect.IDEMPOTENT, true), FileJournal.at(runs)).pursue(RUN, SITUATION);

    assertThat(mended).isEqualTo(whole);
    assertThat(FileJournal.at(runs).read(RUN)).isEqualTo(whole.events());
  }

  @Test
  void a_damaged_line_is_refused_with_its_number() throws IOException {
    write(whole().events());
    Path file = FileJournal.at(runs).fileOf(RUN);
    var lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(2, "{\"event\":\"Danced\"}");
    Files.write(file, lines);

    assertThatThrownBy(() -> FileJournal.at(runs).read(RUN))
        .isInstanceOf(JournalException.class)
        .hasMessageStartingWith("Line 3 of the journal " + file + " is no event (")
        .hasMessageEndingWith(
            "so nobody can tell what has happened. Move the file away, or use another run id.");
  }

  @Test
  void the_journal_of_another_run_is_refused() throws IOException {
    write(whole().events());
    Path file = FileJournal.at(runs).fileOf("bill-8");
    Files.move(FileJournal.at(runs).fileOf(RUN), file);

    assertThatThrownBy(() -> FileJournal.at(runs).read("bill-8"))
        .hasMessage(
            "The journal %s is that of run \"bill-7\", not of \"bill-8\". Move the file away, or use another run id."
                .formatted(file));
  }

  @Test
  void a_run_that_another_agent_or_another_situation_began_is_refused_naming_both()
      throws IOException {
    write(whole().upTo(3).events());
    Agent agent = agent(pay(Effect.IDEMPOTENT, true), FileJournal.at(runs));
    Agent waiter =
        Agent.as(Persona.named("a waiter"), PAYER)
            .with(pay(Effect.IDEMPOTENT, true))
            .journalledIn(FileJournal.at(runs));
    Agent other = agent(pay(Effect.READ, true), FileJournal.at(runs));

    assertThatThrownBy(() -> waiter.pursue(RUN, SITUATION))
        .hasMessage(
            "Run \"bill-7\" was begun by \"a guest\"; this agent is \"a waiter\". Use that agent,"
                + " or another run id.");
    assertThatThrownBy(() -> agent.pursue(RUN, "The bill is 6 euros."))
        .hasMessage(
            "Run \"bill-7\" was begun in the situation \"The bill is 5 euros.\"; this one is \"The"
                + " bill is 6 euros.\". Use another run id.");
    assertThatThrownBy(() -> other.pursue(RUN, SITUATION))
        .hasMessageStartingWith("Run \"bill-7\" was begun with the tools [pay] (");
  }

  /** Writes as on disk, but the fourth time only half of it. */
  private static Page.Opener fillingUp(AtomicInteger left) {
    return file -> {
      Page page = Page.open(file);
      return new Page() {
        @Override
        public int lines() {
          return page.lines();
        }

        @Override
        public void write(List<String> lines, boolean lasting) throws IOException {
          if (left.decrementAndGet() != 0) {
            page.write(lines, lasting);
            return;
          }
          Files.writeString(file, "{\"event\":\"Cal", StandardOpenOption.APPEND);
          throw new IOException("No space left on device");
        }

        @Override
        public void close() throws IOException {
          page.close();
        }
      };
    };
  }

  @Test
  void a_full_disk_ends_the_run_before_anything_more_happens_and_it_goes_on_when_there_is_room() {
    var journal = new FileJournal(runs, fillingUp(new AtomicInteger(4)));

    Run broken = agent(pay(Effect.ONCE, false), journal).pursue(RUN, SITUATION);

    assertThat(broken.outcome())
        .isEqualTo(
            new Outcome.Broken(
                "The journal %s cannot be written: No space left on device. Make room or make it writable, and pursue the run again."
                    .formatted(journal.fileOf(RUN))));
    assertThat(paid).hasValue(0);

    Run mended = agent(pay(Effect.ONCE, false), journal).pursue(RUN, SITUATION);

    assertThat(mended.outcome()).isEqualTo(new Outcome.Answered("Paid."));
    assertThat(journal.read(RUN)).isEqualTo(mended.events());
    assertThat(paid).hasValue(2);
  }

  @Test
  void an_approval_is_for_one_time_even_if_the_process_dies_right_after() throws IOException {
    Run waiting = killedWhilePayingOnce();
    write(waiting.plus(new Event.Decided("1.1", new Decision.Approved(), Instant.EPOCH)).events());
    paid.incrementAndGet(); // it ran, and the process died before that was written down

    Run again = agent(pay(Effect.ONCE, false), FileJournal.at(runs)).pursue(RUN, SITUATION);

    assertThat(again.question()).isPresent();
    assertThat(paid).hasValue(2);
  }

  @Test
  void a_question_is_answered_once() throws IOException {
    Run waiting = killedWhilePayingOnce();
    FileJournal journal = FileJournal.at(runs);
    agent(pay(Effect.ONCE, false), journal).answer(waiting, new Decision.Approved());
    int before = paid.get();

    Run stale = agent(pay(Effect.ONCE, false), journal).answer(waiting, new Decision.Approved());

    assertThat(stale.outcome())
        .isInstanceOfSatisfying(
            Outcome.Broken.class,
            broken ->
                assertThat(broken.cause())
                    .startsWith("The journal of run \"bill-7\" has ")
                    .endsWith(
                        "somebody else went on with it. Pursue it again to go on from there."));
    assertThat(paid).hasValue(before);
    assertThat(journal.read(RUN).getLast()).isInstanceOf(Event.Ended.class);
  }

  @Test
  void a_clock_that_stands_behind_does_not_use_up_the_time() throws IOException {
    Run noon =
        agent(pay(Effect.IDEMPOTENT, true))
            .timedBy(InstantSource.fixed(Instant.parse("2026-01-31T12:00:00Z")))
            .pursue(RUN, SITUATION);
    write(noon.upTo(6).events());

    Run mended = agent(pay(Effect.IDEMPOTENT, true), FileJournal.at(runs)).pursue(RUN, SITUATION);

    assertThat(mended.outcome()).isEqualTo(new Outcome.Answered("Paid."));
  }

  @Test
  void a_folder_that_cannot_be_written_is_named() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    Run run =
        agent(pay(Effect.ONCE, false), FileJournal.at(file.resolve("runs"))).pursue(RUN, SITUATION);

    assertThat(run.outcome())
        .isInstanceOfSatisfying(
            Outcome.Broken.class,
            broken -> assertThat(broken.cause()).contains(file.resolve("runs").toString()));
    assertThat(paid).hasValue(0);
  }

  @Test
  void two_cannot_go_on_with_one_run_at_a_time() {
    FileJournal first = FileJournal.at(runs);
    Run whole = whole();
    first.append(RUN, 0, List.of(whole.started()));

    assertThatThrownBy(() -> FileJournal.at(runs).append(RUN, 1, List.of(whole.events().get(1))))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("somebody in this process is going on with this run already");
  }

  @Test
  void ids_of_runs_become_names_of_files_that_lead_nowhere_else() throws IOException {
    assertThat(FileJournal.at(runs).fileOf("match-42")).isEqualTo(runs.resolve("match-42.jsonl"));
    assertThat(FileJournal.at(runs).fileOf("../Run A"))
        .isEqualTo(runs.resolve("%2e.%2f%52un%20%41.jsonl"));
    FileJournal.at(runs).append("../Run A", 0, List.of(whole().started()));
    Files.createFile(runs.resolve("100%.jsonl"));
    assertThat(FileJournal.at(runs).runs()).containsExactly("../Run A");
    assertThatThrownBy(() -> FileJournal.at(runs).fileOf(""))
        .hasMessageStartingWith("A run in a journal needs an id of 1 to 200 characters");
    assertThatThrownBy(() -> FileJournal.at(runs).fileOf("x".repeat(201)))
        .isInstanceOf(JournalException.class);
  }
}
