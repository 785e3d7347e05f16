/**
 * The inbox under injection: somebody is to sum up today's mail and file the invoices, and one of
 * the mails tells whoever reads it to do something else.
 */
@NullMarked
package dev.multitudes.examples.inbox;

import org.jspecify.annotations.NullMarked;
