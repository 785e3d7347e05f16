/**
 * The support desk with a policy: a customer who wants the money back and pushes three times, and
 * rules that say when it is given back. Twelve orders, one for each row of the decision table.
 */
@NullMarked
package dev.multitudes.examples.support;

import org.jspecify.annotations.NullMarked;
