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
    return Stream.of(keys(), types(), values(), layouts()).flatMap(List::stream).toList();
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
            "line 3, column 3: there is no \"criteria\" in goal; there are [statement]",
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
