package dev.multitudes.files;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * A file that holds no persona.
 *
 * @param text what it holds, in YAML
 * @param schema whether the schema can see what is wrong
 * @param told what the reader says, without the file's name
 */
record Broken(String text, Schema schema, List<String> told) {
  enum Schema {
    REFUSES,
    CANNOT_SEE
  }

  private static Broken refused(String told, String... lines) {
    return new Broken(text(lines), Schema.REFUSES, List.of(told));
  }

  private static Broken unseen(String told, String... lines) {
    return new Broken(text(lines), Schema.CANNOT_SEE, List.of(told));
  }

  private static String text(String... lines) {
    return Stream.of(lines).map(line -> line + "\n").collect(joining());
  }

  /** Files with one thing wrong each. */
  static List<Broken> all() {
    return Stream.of(keys(), types(), values(), goals(), conditions(), layouts())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Broken> keys() {
    return List.of(
        refused(
            "line 3, column 3: there is no \"exemplar\" in style; did you mean \"exemplars\"?",
            "name: a",
            "style:",
            "  exemplar: [Mine!]"),
        refused(
            "line 2, column 1: there is no \"stile\" in a persona; did you mean \"style\"?",
            "name: a",
            "stile: dry"),
        refused(
            "line 1, column 1: name is missing, such as name: a striker", "identity: a striker"),
        refused(
            "line 2, column 14: there is no \"reach\" in boundaries; there are [never, forbidden,"
                + " toolCalls]",
            "name: a",
            "boundaries: {reach: far}"),
        refused(
            "line 3, column 3: there is no \"criteria\" in goal; there are [file, statement,"
                + " achieved, failed, never, milestones, horizon, urgency]",
            "name: a",
            "goal: {statement: Score.,",
            "  criteria: [goals > 0]}"),
        refused(
            "line 2, column 7: goal.statement is missing, such as statement: Score.",
            "name: a",
            "goal: {}"),
        refused(
            "line 2, column 10: grants[0].reason is missing, such as reason: nobody else is near"
                + " the goal",
            "name: a",
            "grants: [{tool: shoot}]"),
        refused(
            "line 2, column 11: grants[0].tool is missing, such as tool: shoot",
            "name: a",
            "grants:  [{reason: because}]"),
        refused(
            "line 2, column 24: there is no \"turns\" in anchoring; there are [every]",
            "name: a",
            "anchoring: {every: 5,  turns: 3}"));
  }

  private static List<Broken> types() {
    return List.of(
        refused(
            "line 1, column 7: name must be a text but was 1616; put it in quotes", "name: 1616"),
        refused(
            "line 1, column 7: name must be a text but was true; put it in quotes", "name: true"),
        refused(
            "line 1, column 6: name must be a text but was empty; write one or leave it out",
            "name:"),
        refused(
            "line 2, column 8: style must be a text or a mapping but was a list",
            "name: a",
            "style: [dry]"),
        refused(
            "line 2, column 20: style.exemplars must be a list of texts but was \"Mine!\"",
            "name: a",
            "style: {exemplars: Mine!}"),
        refused(
            "line 4, column 5: style.exemplars[0] must be a text but was a mapping; a text with"
                + " \": \" in it stands in quotes",
            "name: a",
            "style:",
            "  exemplars:",
            "  - Remember: it is late."),
        refused(
            "line 2, column 13: knowledge must be a mapping with subjects or unknown but was"
                + " \"football\"",
            "name: a",
            "knowledge:  football"),
        refused(
            "line 2, column 8: tools must be a list of texts but was empty", "name: a", "tools: ~"),
        refused(
            "line 1, column 1: this must be a persona, with keys such as name and style, but was a"
                + " list",
            "- name: a"),
        refused(
            "line 2, column 10: grants[0] must be a mapping with tool and reason but was \"shoot\"",
            "name: a",
            "grants: [shoot]"));
  }

  private static List<Broken> values() {
    return List.of(
        refused(
            "line 2, column 13: prevalence must be a number above 0 but was 0",
            "name: a",
            "prevalence: 0"),
        refused(
            "line 2, column 13: prevalence must be a number above 0 but was \"often\"",
            "name: a",
            "prevalence: often"),
        refused(
            "line 2, column 25: boundaries.toolCalls must be a whole number from 1 to 2147483647"
                + " but was 2.5",
            "name: a",
            "boundaries: {toolCalls: 2.5}"),
        refused(
            "line 2, column 12: anchoring must be head, head-and-tail, on-drift or {every: 5} but"
                + " was \"tail\"",
            "name: a",
            "anchoring: tail"),
        refused(
            "line 2, column 20: anchoring.every must be a whole number from 1 to 2147483647 but was"
                + " 0",
            "name: a",
            "anchoring: {every: 0}"),
        refused("line 1, column 7: name is blank; say something or leave it out", "name: \" \""),
        refused(
            "line 2, column 26: knowledge.unknown[1] is blank; say something or leave it out",
            "name: a",
            "knowledge: {unknown: [a, '']}"),
        unseen(
            "line 2, column 8: style.uses and style.avoids both have \"thou\"; keep one",
            "name: a",
            "style: {uses: [thou], avoids: [thou]}"));
  }

  private static Broken goal(String told, String keys) {
    return refused(told, "name: a", "goal:", "  statement: Score.", "  " + keys);
  }

  private static Broken unseenGoal(String told, String keys) {
    return unseen(told, "name: a", "goal:", "  statement: Score.", "  " + keys);
  }

  private static List<Broken> goals() {
    return List.of(
        goal(
            "line 4, column 12: goal.horizon must be a whole number from 1 to 2147483647 but was 0",
            "horizon: 0"),
        goal(
            "line 4, column 12: goal.urgency must be a number above 0, up to 1 but was 1.5",
            "urgency: 1.5"),
        goal(
            "line 4, column 13: goal.achieved must be a list of conditions, each with a name but"
                + " was \"the ball is in\"",
            "achieved: the ball is in"),
        goal(
            "line 4, column 15: goal.achieved[0] must be a mapping with name and a condition but"
                + " was \"in\"",
            "achieved: [ in]"),
        goal(
            "line 4, column 14: goal.achieved[0].name is missing, such as name: the ball is in the"
                + " net",
            "achieved: [{called: shoot}]"),
        goal(
            "line 4, column 14: goal.achieved[0] needs exactly one of [called, state, said, any,"
                + " all, not, judged, milestones] but has none",
            "achieved: [{name: in}]"),
        goal(
            "line 4, column 14: goal.achieved[0] needs exactly one of [called, state, said, any,"
                + " all, not, judged, milestones] but has [called, said]",
            "achieved: [{name: in, called: shoot, said: goal}]"),
        goal(
            "line 4, column 25: there is no \"caled\" in goal.achieved[0]; did you mean"
                + " \"called\"?",
            "achieved: [{name: in, caled: shoot}]"),
        goal(
            "line 4, column 23: there is no \"judged\" in goal.never[0]; there are [name, called,"
                + " state, said, any, all, not]",
            "never: [{name: in,  judged: It is in.}]"),
        goal(
            "line 4, column 37: goal.achieved[0].judged is blank; say something or leave it out",
            "achieved: [{name: in,     judged: ''}]"),
        goal(
            "line 4, column 37: goal.achieved[0].milestones must be a number above 0, up to 1 but"
                + " was 2",
            "achieved: [{name: in, milestones: 2}]"),
        unseenGoal(
            "line 3, column 3: goal is reached by milestones but has none; list them under"
                + " milestones",
            "achieved: [{name: in, milestones: 1}]"),
        unseenGoal(
            "line 4, column 39: goal.failed[1] has the name \"in\" of one before it; names must"
                + " differ",
            "failed: [{name: in, called: shoot}, {name: in, called: pass}]"),
        goal(
            "line 4, column 36: goal.milestones[0].weight must be a number above 0 but was -1",
            "milestones: [{name: in,  weight: -1, called: shoot}]"),
        unseenGoal(
            "line 4, column 35: goal.milestones[0].after[0]: there is no milestone \"up\" before"
                + " this one; there are []",
            "milestones: [{name: in, after: [up], called: shoot}]"),
        unseenGoal(
            "line 4, column 71: goal.milestones[1].after[0]: there is no milestone \"uo\" before"
                + " this one; did you mean \"up\"?",
            "milestones: [{name: up, said: x}, {name: in, called: shoot, after: [uo]}]"),
        refused(
            "line 2, column 23: there is no \"statement\" in goal; there are [file]",
            "name: a",
            "goal: {file: a.yaml,  statement: Score.}"),
        refused(
            "line 2, column 14: goal.file must be a text but was a list",
            "name: a",
            "goal: {file: [a.yaml]}"));
  }

  private static Broken condition(String told, String keys) {
    return goal("line 4, column " + told, "failed: [{name: in, " + keys + "}]");
  }

  private static Broken unseenCondition(String told, String keys) {
    return unseenGoal("line 4, column " + told, "failed: [{name: in, " + keys + "}]");
  }

  private static List<Broken> conditions() {
    return List.of(
        condition(
            "31: goal.failed[0].called must be a text but was 7; put it in quotes", "called: 7"),
        condition(
            "44: goal.failed[0].with must be a mapping of arguments but was \"side\"",
            "called: shoot, with: side"),
        condition(
            "51: goal.failed[0].with.side must be a text, a number, true or false but was a list",
            "called: shoot, with: {side: [a]}"),
        condition(
            "51: goal.failed[0].with.side must be a text, a number, true or false but was empty",
            "called: shoot, with: {side: ~}"),
        unseenCondition(
            "51: goal.failed[0].with.side must be a number of at most 30 digits but was 1.0e+99",
            "called: shoot, with: {side: 1.0e+99}"),
        condition(
            "51: goal.failed[0].with.side needs one of [is, contains, matches, above, below,"
                + " exists] but has none",
            "called: shoot, with: {side: {}}"),
        condition(
            "52: there is no \"matchs\" in goal.failed[0].with.side; did you mean \"matches\"?",
            "called: shoot, with: {side: {matchs: a}}"),
        unseenCondition(
            "61: goal.failed[0].with.side.matches is no regular expression: Unclosed group near its"
                + " character 3",
            "called: shoot, with: {side: {matches: '(a'}}"),
        condition(
            "61: goal.failed[0].with.side.matches has 1001 characters; at most 1000 are read",
            "called: shoot, with: {side: {matches: '" + "a".repeat(1001) + "'}}"),
        condition(
            "59: goal.failed[0].with.side.above must be a number of at most 30 digits but was"
                + " \"many\"",
            "called: shoot, with: {side: {above: many}}"),
        condition(
            "60: goal.failed[0].with.side.exists must be true or false but was \"maybe\"",
            "called: shoot, with: {side: {exists: maybe}}"),
        condition(
            "45: goal.failed[0].times must be a mapping with at-least or at-most but was 2",
            "called: shoot, times: 2"),
        unseenCondition(
            "45: goal.failed[0].times has at-most 1 below at-least 2; what is never to be done"
                + " stands in never",
            "called: shoot, times: {at-least: 2, at-most: 1}"),
        condition(
            "45: goal.failed[0].fate must be done, failed, refused or any but was \"lost\"",
            "called: shoot, fate:  lost"),
        condition(
            "30: goal.failed[0].state must be a JSON Pointer, such as /ball/place, but was"
                + " \"ball.place\"",
            "state: ball.place, is: net"),
        condition(
            "12: goal.failed[0] needs one of [is, contains, matches, above, below, exists] but has"
                + " none",
            "state: /ball"),
        condition(
            "29: goal.failed[0].said needs one of [contains, matches] but has none", "said: {}"),
        condition(
            "30: there is no \"above\" in goal.failed[0].said; there are [contains, matches]",
            "said: {above: 3}"),
        condition("12: goal.failed[0].any is a list of nothing; it needs a condition", "any: []"),
        condition(
            "29: goal.failed[0].all[0] needs exactly one of [called, state, said, any, all, not]"
                + " but has none",
            "all: [{}]"),
        condition(
            "29: there is no \"name\" in goal.failed[0].not; there are [called, state, said, any,"
                + " all, not]",
            "not: {name: a}"));
  }

  private static List<Broken> layouts() {
    return List.of(
        unseen(
            "line 2, column 1: \"name\" stands in line 1 already; keep one", "name: a", "name: b"),
        unseen(
            "line 3, column 1: here begins another document; a file holds one persona",
            "name: a",
            "---",
            "name: b"),
        unseen(
            "line 2, column 11: anchors and aliases (&a, *a) are not read; write it out",
            "name: &a a",
            "identity: *a"),
        unseen(
            "line 3, column 1: a tab begins this line; indent with spaces",
            "name: a",
            "style:",
            "\tmanner: dry"),
        unseen(
            "line 1, column 7: tags (!a) are not read; leave it out, or put the text in quotes",
            "name: !!java.net.URL a"),
        unseen(
            "line 2, column 11: this is not YAML: there is a key already; put a text with \": \" in"
                + " it in quotes, or mend the indentation",
            "name: a",
            "style: dry: wet"),
        unseen(
            "line 2, column 13: this is not YAML: a text that begins with a quote ends with it; put"
                + " quotes around the whole of it",
            "name: a",
            "goal: \"Oh,\" he said."),
        unseen(
            "line 3, column 1: this is not YAML: a quote was opened and never closed",
            "name: 'a",
            "goal: b"),
        unseen(
            "line 3, column 1: this is not YAML: a key needs \": \" behind it, and a text that goes"
                + " on needs indentation",
            "name: a",
            "style"),
        unseen(
            "line 2, column 7: this is not YAML: a text that begins with @ stands in quotes",
            "name: a",
            "goal: @home"),
        unseen(
            "line 2, column 7: this is not YAML: a text that begins with ` stands in quotes",
            "name: a",
            "goal: `home`"),
        unseen(
            "line 1, column 1: there is no persona; begin with a name, such as name: a striker",
            "# nobody"));
  }
}
