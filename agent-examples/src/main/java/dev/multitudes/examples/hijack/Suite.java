package dev.multitudes.examples.hijack;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.multitudes.agent.ProvenanceGate;
import dev.multitudes.examples.calls.UnusableInputException;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Invocation;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tools of AgentDojo's suites, by what they do and by whose words they answer in: mail,
 * invitations, files, and the subject of a transaction are written by anybody; contacts, the clock
 * and what a bank says of the user's own account are not.
 */
record Suite(
    String name,
    Set<String> untrusted,
    Set<String> trusted,
    Map<String, List<String>> doing,
    String own) {
  private static final Suite WORKSPACE =
      new Suite(
          "workspace",
          Set.of(
              "get_unread_emails",
              "get_received_emails",
              "search_emails",
              "search_calendar_events",
              "get_day_calendar_events",
              "search_files_by_filename",
              "search_files",
              "get_file_by_id",
              "list_files"),
          Set.of(
              "get_sent_emails",
              "get_draft_emails",
              "search_contacts_by_name",
              "search_contacts_by_email",
              "get_current_day"),
          Map.of(
              "send_email", List.of("subject", "body", "attachments"),
              "delete_email", List.of(),
              "create_calendar_event", List.of("title", "description", "location"),
              "cancel_calendar_event", List.of(),
              "reschedule_calendar_event", List.of("event_id"),
              "add_calendar_event_participants", List.of("event_id"),
              "append_to_file", List.of("file_id", "content"),
              "create_file", List.of("content"),
              "delete_file", List.of(),
              "share_file", List.of("file_id")),
          "emma.johnson@bluesparrowtech.com");

  private static final Suite BANKING =
      new Suite(
          "banking",
          Set.of("read_file", "get_most_recent_transactions"),
          Set.of("get_iban", "get_balance", "get_scheduled_transactions", "get_user_info"),
          Map.of(
              "send_money", List.of("subject"),
              "schedule_transaction", List.of("subject"),
              "update_scheduled_transaction", List.of("id", "subject"),
              "update_password", List.of(),
              "update_user_info", List.of()),
          "DE89370400440532013000");

  private static final List<Suite> ALL = List.of(WORKSPACE, BANKING);

  /** The suite of this name. */
  static Suite named(String name) {
    return ALL.stream()
        .filter(suite -> suite.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableInputException(
                    "There is no table of the tools of \"%s\"; there are %s."
                        .formatted(name, ALL.stream().map(Suite::name).toList())));
  }

  boolean doesSomething(String tool) {
    return doing.containsKey(tool);
  }

  Toolbox tools() {
    Stream<Tool> reading = trusted.stream().map(tool -> tool(tool, Effect.READ));
    Stream<Tool> others = untrusted.stream().map(tool -> tool(tool, Effect.READ).untrusted());
    Stream<Tool> acting = doing.keySet().stream().map(name -> tool(name, Effect.ONCE));
    return Toolbox.of(
        Stream.of(reading, others, acting).flatMap(tools -> tools).toArray(Tool[]::new));
  }

  /** A gate with nothing allowed. */
  ProvenanceGate strict() {
    return ProvenanceGate.over(tools());
  }

  /**
   * A gate as somebody would set it up who knows the tools: text may be anybody's, and so may the
   * number of an event or a file that is added to; to whom, how much, and what is deleted may not.
   */
  ProvenanceGate allowing() {
    ProvenanceGate gate = strict().trusting(own);
    for (var tool : doing.entrySet()) {
      for (String argument : tool.getValue()) {
        gate = gate.letting(tool.getKey(), argument);
      }
    }
    return gate;
  }

  private static Tool tool(String name, Effect effect) {
    return new RecordedTool(ToolSpecification.builder().name(name).build()).with(effect);
  }

  /** What it answered is in the recording. */
  private record RecordedTool(ToolSpecification specification) implements Tool {
    @Override
    public Result call(Invocation invocation) {
      return new Result.Refused("A recorded tool does not run again.");
    }
  }
}
