/** The agent: its front door, the one loop, the prompt, limits and stop rules. */
@NullMarked
package dev.multitudes.agent;

import org.jspecify.annotations.NullMarked;
