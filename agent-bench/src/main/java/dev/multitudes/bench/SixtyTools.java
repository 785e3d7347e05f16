package dev.multitudes.bench;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;

/** Sixty tools, as a large application has them. */
final class SixtyTools {

  @Tool("Does thing 1.")
  String thing1(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 2.")
  String thing2(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 3.")
  String thing3(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 4.")
  String thing4(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 5.")
  String thing5(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 6.")
  String thing6(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 7.")
  String thing7(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 8.")
  String thing8(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 9.")
  String thing9(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 10.")
  String thing10(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 11.")
  String thing11(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 12.")
  String thing12(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 13.")
  String thing13(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 14.")
  String thing14(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 15.")
  String thing15(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 16.")
  String thing16(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 17.")
  String thing17(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 18.")
  String thing18(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 19.")
  String thing19(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 20.")
  String thing20(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 21.")
  String thing21(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 22.")
  String thing22(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 23.")
  String thing23(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 24.")
  String thing24(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 25.")
  String thing25(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 26.")
  String thing26(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 27.")
  String thing27(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 28.")
  String thing28(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 29.")
  String thing29(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 30.")
  String thing30(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 31.")
  String thing31(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 32.")
  String thing32(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 33.")
  String thing33(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 34.")
  String thing34(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 35.")
  String thing35(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 36.")
  String thing36(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 37.")
  String thing37(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 38.")
  String thing38(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 39.")
  String thing39(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 40.")
  String thing40(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 41.")
  String thing41(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 42.")
  String thing42(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 43.")
  String thing43(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 44.")
  String thing44(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 45.")
  String thing45(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 46.")
  String thing46(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 47.")
  String thing47(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 48.")
  String thing48(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 49.")
  String thing49(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 50.")
  String thing50(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 51.")
  String thing51(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 52.")
  String thing52(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 53.")
  String thing53(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 54.")
  String thing54(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 55.")
  String thing55(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 56.")
  String thing56(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 57.")
  String thing57(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 58.")
  String thing58(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 59.")
  String thing59(@P("a name") String name, int number) {
    return name + number;
  }

  @Tool("Does thing 60.")
  String thing60(@P("a name") String name, int number) {
    return name + number;
  }
}
