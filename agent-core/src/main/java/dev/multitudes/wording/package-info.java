/** How tools are announced, calls written and results shown in the manner of each family. */
@NullMarked
package dev.multitudes.wording;

import org.jspecify.annotations.NullMarked;
