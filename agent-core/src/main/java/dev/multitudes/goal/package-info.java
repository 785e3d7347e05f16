/** Goals: what a persona wants, the criteria it is judged by, and the verdicts on its acts. */
@NullMarked
package dev.multitudes.goal;

import org.jspecify.annotations.NullMarked;
