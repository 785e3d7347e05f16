package dev.multitudes.files;

import dev.multitudes.goal.Goal;
import dev.multitudes.persona.Anchoring;
import dev.multitudes.persona.Boundaries;
import dev.multitudes.persona.Grant;
import dev.multitudes.persona.Knowledge;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Style;
import dev.multitudes.persona.ToolScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what one file says, key by key, and notes everything that does not fit. */
final class DraftReader {
  private final Problems problems;
  private final Fields file;
  private Optional<Draft.Reference> goalFile = Optional.empty();

  private DraftReader(Node node, Problems problems) {
    this.problems = problems;
    this.file = Fields.ofFile(node, Kind.PERSONA, problems);
  }

  /** What the file says; empty if it cannot be read at all. What does not fit is noted. */
  static Optional<Draft> read(Content content, Problems problems) {
    return Tree.of(content, problems).map(node -> new DraftReader(node, problems).draft());
  }

  /**
   * What the file says.
   *
   * @throws UnreadablePersonaException with everything that does not fit
   */
  static Draft read(Content content) {
    var problems = new Problems(content.file());
    Optional<Draft> draft = read(content, problems);
    problems.throwIfAny();
    return draft.orElseThrow();
  }

  private Draft draft() {
    file.find("$schema"); // for editors
    String name = file.needed("name", "name: a striker").orElse("");
    List<Draft.Reference> over =
        file.items("over", "names of personas").stream().flatMap(this::reference).toList();
    Optional<Draft.Reference> knower =
        file.find("knowledge-of")
            .flatMap(node -> reference(new Fields.Item("knowledge-of", node)).findFirst());
    var own =
        new Persona(
            name,
            identity(name),
            style(),
            goal(),
            knowledge(),
            boundaries(),
            tools(),
            grants(),
            file.weight("prevalence"),
            anchoring(),
            Map.of());
    file.nothingElse();
    return new Draft(own, over, knower, goalFile);
  }

  private Stream<Draft.Reference> reference(Fields.Item item) {
    return file.text(item).stream()
        .map(name -> new Draft.Reference(name.strip(), item.path(), item.node().at()));
  }

  /** Said to be empty it is empty: those below say who this is, or the situation alone. */
  private String identity(String otherwise) {
    Optional<Node> said = file.find("identity");
    if (said.isPresent() && said.get() instanceof Node.Text text && text.text().isEmpty()) {
      return "";
    }
    return file.text("identity").orElse(otherwise);
  }

  private Style style() {
    Optional<Node> node = file.find("style");
    if (node.isPresent() && node.get() instanceof Node.Text) {
      return Style.NONE.manner(file.text("style").orElse(""));
    }
    return file.below("style", "a text or a mapping").map(this::style).orElse(Style.NONE);
  }

  private Style style(Fields style) {
    String manner = style.text("manner").orElse("");
    String register = style.text("register").orElse("");
    List<String> uses = style.texts("uses");
    List<String> avoids = style.texts("avoids");
    String sentences = style.text("sentences").orElse("");
    List<String> exemplars = style.texts("exemplars");
    style.nothingElse();
    List<String> both = uses.stream().filter(avoids::contains).distinct().toList();
    both.forEach(
        word ->
            problems.add(
                style.at(),
                "style.uses and style.avoids both have \"%s\"; keep one".formatted(word)));
    return new Style(
        manner,
        register,
        uses,
        avoids.stream().filter(word -> !both.contains(word)).toList(),
        sentences,
        exemplars);
  }

  private Goal goal() {
    Optional<Node> node = file.find("goal");
    if (node.isPresent() && node.get() instanceof Node.Text) {
      return file.text("goal").map(Goal::of).orElse(Goal.unstated());
    }
    return file.below("goal", "a text or a mapping").map(this::goal).orElse(Goal.unstated());
  }

  private Goal goal(Fields goal) {
    Optional<Node> elsewhere = goal.find("file");
    if (elsewhere.isEmpty()) {
      return GoalReader.read(goal);
    }
    goalFile = reference(new Fields.Item(goal.pathOf("file"), elsewhere.get())).findFirst();
    goal.nothingElse();
    return Goal.unstated();
  }

  private Knowledge knowledge() {
    return file.below("knowledge", "a mapping with subjects or unknown")
        .map(
            known -> {
              var knowledge = new Knowledge(known.texts("subjects"), known.texts("unknown"));
              known.nothingElse();
              return knowledge;
            })
        .orElse(Knowledge.UNLIMITED);
  }

  private Boundaries boundaries() {
    return file.below("boundaries", "a mapping with never, forbidden or toolCalls")
        .map(
            bounds -> {
              var boundaries =
                  new Boundaries(
                      bounds.texts("never"),
                      Set.copyOf(bounds.texts("forbidden")),
                      bounds.count("toolCalls"));
              bounds.nothingElse();
              return boundaries;
            })
        .orElse(Boundaries.NONE);
  }

  private ToolScope tools() {
    return file.find("tools").isEmpty()
        ? ToolScope.all()
        : ToolScope.only(file.texts("tools").toArray(String[]::new));
  }

  private List<Grant> grants() {
    var grants = new ArrayList<Grant>();
    for (Fields.Item item : file.items("grants", "tools, each with a reason")) {
      Fields grant = file.of(item, "a mapping with tool and reason");
      Optional<String> tool = grant.needed("tool", "tool: shoot");
      Optional<String> reason = grant.needed("reason", "reason: nobody else is near the goal");
      grant.nothingElse();
      tool.flatMap(name -> reason.map(why -> new Grant(name, why))).ifPresent(grants::add);
    }
    return grants;
  }

  private Optional<Anchoring> anchoring() {
    return file.find("anchoring").flatMap(node -> Anchors.read(node, file));
  }
}
