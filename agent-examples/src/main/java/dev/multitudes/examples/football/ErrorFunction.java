package dev.multitudes.examples.football;

/**
 * The error function of W. J. Cody, Rational Chebyshev approximations for the error function,
 * Mathematics of Computation 23 (1969), 631-637, with the coefficients of his CALERF; error below
 * 1e-15.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits as Cody prints them
final class ErrorFunction {

  // Each polynomial has its leading coefficient first; each denominator's is 1.
  private static final double[] NEAR_ABOVE = {
    1.85777706184603153e-1,
    3.16112374387056560e0,
    1.13864154151050156e2,
    3.77485237685302021e2,
    3.20937758913846947e3
  };
  private static final double[] NEAR_BELOW = {
    1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3
  };
  private static final double[] MIDDLE_ABOVE = {
    2.15311535474403846e-8,
    5.64188496988670089e-1,
    8.88314979438837594e0,
    6.61191906371416295e1,
    2.98635138197400131e2,
    8.81952221241769090e2,
    1.71204761263407058e3,
    2.05107837782607147e3,
    1.23033935479799725e3
  };
  private static final double[] MIDDLE_BELOW = {
    1,
    1.57449261107098347e1,
    1.17693950891312499e2,
    5.37181101862009858e2,
    1.62138957456669019e3,
    3.29079923573345963e3,
    4.36261909014324716e3,
    3.43936767414372164e3,
    1.23033935480374942e3
  };
  private static final double[] FAR_ABOVE = {
    1.63153871373020978e-2,
    3.05326634961232344e-1,
    3.60344899949804439e-1,
    1.25781726111229246e-1,
    1.60837851487422766e-2,
    6.58749161529837803e-4
  };
  private static final double[] FAR_BELOW = {
    1,
    2.56852019228982242e0,
    1.87295284992346725e0,
    5.27905102951428412e-1,
    6.05183413124413191e-2,
    2.33520497626869185e-3
  };
  private static final double NEAR = .46875;
  private static final double FAR = 4;

  /** erf of any number. */
  static double erf(double x) {
    double size = Math.abs(x);
    if (size <= NEAR) {
      return x * ratio(NEAR_ABOVE, NEAR_BELOW, x * x);
    }
    return Math.signum(x) * (1 - (size <= FAR ? middleTail(size) : farTail(size)));
  }

  private static double middleTail(double x) {
    return Math.exp(-x * x) * ratio(MIDDLE_ABOVE, MIDDLE_BELOW, x);
  }

  private static double farTail(double x) {
    double small = 1 / (x * x);
    double series = small * ratio(FAR_ABOVE, FAR_BELOW, small);
    return Math.exp(-x * x) / x * (1 / Math.sqrt(Math.PI) - series);
  }

  private static double ratio(double[] above, double[] below, double x) {
    return polynomial(above, x) / polynomial(below, x);
  }

  private static double polynomial(double[] coefficients, double x) {
    double value = 0;
    for (double coefficient : coefficients) {
      value = value * x + coefficient;
    }
    return value;
  }

  private ErrorFunction() {}
}
