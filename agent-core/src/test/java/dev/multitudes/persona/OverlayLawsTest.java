package dev.multitudes.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multitudes.goal.Goal;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The laws of laying personas over each other, wherever that is defined. */
class OverlayLawsTest {
  private static final List<String> TOOLS = List.of("shoot", "pass", "look");

  /** Personas of which at most one goal is stated, so that overlays are defined. */
  @Provide
  Arbitrary<Persona> personas() {
    Arbitrary<String> names = Arbitraries.of("", "bard", "chemist", "striker");
    Arbitrary<Style> styles =
        Arbitraries.of(
            Style.NONE,
            Style.NONE.manner("You rhyme.").using("thou"),
            Style.NONE.register("dry").shownBy("H2O."));
    Arbitrary<Goal> goals = Arbitraries.of(Goal.unstated(), Goal.of("Score."));
    Arbitrary<Knowledge> knowledge =
        Combinators.combine(some("football", "sonnets"), some("chemistry", "1616", "football"))
            .as(Knowledge::new);
    Arbitrary<Boundaries> boundaries =
        Combinators.combine(some("dive", "lie"), tools(), limits())
            .as((never, forbidden, limit) -> new Boundaries(never, Set.copyOf(forbidden), limit));
    Arbitrary<ToolScope> scopes =
        tools()
            .map(
                tools -> tools.isEmpty() ? ToolScope.all() : new ToolScope.Only(Set.copyOf(tools)));
    Arbitrary<Anchoring> anchoring = Arbitraries.of(new Anchoring.Head(), new Anchoring.EveryN(3));
    Arbitrary<Persona> plain =
        Combinators.combine(names, names, styles, goals, knowledge, boundaries, scopes)
            .as(
                (name, identity, style, goal, known, bounds, scope) -> {
                  Persona persona = Persona.BLANK.style(style).wanting(goal).bounded(bounds);
                  persona = name.isEmpty() ? persona : persona.called(name);
                  persona = identity.isEmpty() ? persona : persona.identity(identity);
                  persona = persona.knowing(known.subjects().toArray(String[]::new));
                  persona = persona.notKnowing(known.unknown().toArray(String[]::new));
                  return scope instanceof ToolScope.Only only
                      ? persona.using(only.names().toArray(String[]::new))
                      : persona;
                });
    return Combinators.combine(
            plain,
            anchoring.optional(),
            some("keep"),
            Arbitraries.doubles().between(.5, 2).optional())
        .as(
            (persona, anchored, granted, weight) -> {
              Persona more = anchored.map(persona::anchoring).orElse(persona);
              more = granted.isEmpty() ? more : more.granted("keep", "because it has to");
              return weight.isPresent() ? more.prevalence(weight.get()) : more;
            });
  }

  private static Arbitrary<List<String>> some(String... words) {
    return Arbitraries.of(words).list().uniqueElements().ofMaxSize(words.length);
  }

  private static Arbitrary<List<String>> tools() {
    return Arbitraries.of(TOOLS).list().uniqueElements().ofMaxSize(TOOLS.size());
  }

  private static Arbitrary<OptionalInt> limits() {
    return Arbitraries.integers()
        .between(1, 9)
        .optional()
        .map(limit -> limit.map(OptionalInt::of).orElseGet(OptionalInt::empty));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void how_overlays_are_bracketed_makes_no_difference(
      @ForAll("personas") Persona a, @ForAll("personas") Persona b, @ForAll("personas") Persona c) {
    assertThat(a.overlay(b).overlay(c)).isEqualTo(a.overlay(b.overlay(c)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void what_says_nothing_changes_nothing(@ForAll("personas") Persona a) {
    assertThat(a.overlay(Persona.BLANK)).isEqualTo(a);
    assertThat(Persona.BLANK.overlay(a)).isEqualTo(a);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void what_lies_on_top_twice_counts_once(
      @ForAll("personas") Persona a, @ForAll("personas") Persona b) {
    assertThat(a.overlay(a)).isEqualTo(a);
    assertThat(a.overlay(b).overlay(b)).isEqualTo(a.overlay(b));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void no_boundary_is_ever_lost(@ForAll("personas") Persona a, @ForAll("personas") Persona b) {
    for (Persona both : List.of(a.overlay(b), a.withKnowledgeOf(b))) {
      assertThat(both.boundaries().never())
          .containsAll(a.boundaries().never())
          .containsAll(b.boundaries().never());
      assertThat(both.boundaries().forbidden())
          .containsAll(a.boundaries().forbidden())
          .containsAll(b.boundaries().forbidden());
      for (Persona one : List.of(a, b)) {
        one.boundaries()
            .toolCalls()
            .ifPresent(
                limit ->
                    assertThat(both.boundaries().toolCalls().orElseThrow())
                        .isLessThanOrEqualTo(limit));
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void tools_only_shrink_unless_they_are_granted(
      @ForAll("personas") Persona a, @ForAll("personas") Persona b) {
    Persona both = a.overlay(b);

    for (String tool : List.of("shoot", "pass", "look", "keep")) {
      if (both.mayUse(tool)) {
        boolean isGranted = both.grants().stream().anyMatch(grant -> grant.tool().equals(tool));
        assertThat(isGranted || (a.mayUse(tool) && b.mayUse(tool))).as(tool).isTrue();
      }
    }
    assertThat(both.grants()).containsAll(a.grants()).containsAll(b.grants());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_upper_one_speaks_and_both_know(
      @ForAll("personas") Persona a, @ForAll("personas") Persona b) {
    Persona both = a.overlay(b);

    assertThat(both.style()).isEqualTo(b.has(Facet.STYLE) ? b.style() : a.style());
    assertThat(both.identity()).isEqualTo(b.has(Facet.IDENTITY) ? b.identity() : a.identity());
    assertThat(both.prevalence())
        .isEqualTo(b.has(Facet.PREVALENCE) ? b.prevalence() : a.prevalence());
    assertThat(both.knowledge().subjects())
        .containsAll(a.knowledge().subjects())
        .containsAll(b.knowledge().subjects());
    if (b.has(Facet.STYLE)) {
      assertThat(both.knowledge().unknown()).isEqualTo(b.knowledge().unknown());
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void each_facet_tells_which_persona_it_is_from(
      @ForAll("personas") Persona a, @ForAll("personas") Persona b) {
    Persona both = a.overlay(b);

    for (Facet facet : Facet.values()) {
      assertThat(both.parentsOf(facet).isEmpty()).as("%s", facet).isEqualTo(!both.has(facet));
      assertThat(both.parentsOf(facet))
          .isSubsetOf(Stream.of(a, b).flatMap(one -> one.parentsOf(facet).stream()).toList());
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void leaving_a_facet_out_leaves_out_exactly_its_section(@ForAll("personas") Persona a) {
    for (Facet facet : Facet.values()) {
      assertThat(a.without(facet).sections())
          .isEqualTo(a.sections().stream().filter(section -> section.facet() != facet).toList());
    }
  }

  @Test
  void two_goals_are_a_conflict_until_it_is_said_which() {
    Persona striker = Persona.named("a striker").wanting(Goal.of("Score."));
    Persona coach = Persona.named("a coach").wanting(Goal.of("Let Mia play."));

    assertThatThrownBy(() -> striker.overlay(coach))
        .isInstanceOf(GoalConflictException.class)
        .hasMessage(
            "\"a striker\" wants \"Score.\" and \"a coach\" wants \"Let Mia play.\"; say which:"
                + " overlay(other, goal) takes the goal of the two, for example"
                + " Goal.lexicographic(first, then)");
    assertThat(
            striker
                .overlay(coach, Goal.lexicographic(coach.goal(), striker.goal()))
                .goal()
                .statement())
        .isEqualTo("Let Mia play. As far as that allows: Score.");
  }

  @Test
  void a_goal_that_settles_a_conflict_keeps_the_constraints_of_both() {
    Goal score = Goal.of("Score.").never("a foul is committed", evidence -> false);
    Goal pass = Goal.of("Pass.").never("the ball is lost", evidence -> false);

    Persona both =
        Persona.named("a")
            .wanting(score)
            .overlay(Persona.named("b").wanting(pass), Goal.of("Win."));

    assertThat(both.goal().constraints())
        .containsExactly(score.constraints().getFirst(), pass.constraints().getFirst());
  }

  @Test
  void the_hybrid_speaks_like_one_and_knows_what_both_know() {
    Persona bard =
        Persona.named("Shakespeare")
            .style("You speak in iambs.")
            .knowing("the stage")
            .notKnowing("quantum physics", "anything after 1616");
    Persona physicist =
        Persona.named("a physicist")
            .style("You are dry.")
            .knowing("quantum physics")
            .never("guess");

    Persona tutor = bard.withKnowledgeOf(physicist);

    assertThat(tutor.name()).isEqualTo("Shakespeare with the knowledge of a physicist");
    assertThat(tutor.identity()).isEqualTo("Shakespeare");
    assertThat(tutor.style()).isEqualTo(bard.style());
    assertThat(tutor.knowledge())
        .isEqualTo(
            new Knowledge(List.of("the stage", "quantum physics"), List.of("anything after 1616")));
    assertThat(tutor.boundaries().never()).containsExactly("guess");
    assertThat(tutor.parentsOf(Facet.KNOWLEDGE))
        .extracting(Parent::name)
        .containsExactly("Shakespeare", "a physicist");
    assertThat(tutor.parentsOf(Facet.BOUNDARIES))
        .containsExactly(new Parent("a physicist", physicist.fingerprint()));
  }
}
