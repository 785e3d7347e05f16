/**
 * The negotiation: a buyer offers, a seller takes the offer or not, and how low the seller would go
 * is hidden.
 */
@NullMarked
package dev.multitudes.examples.negotiation;

import org.jspecify.annotations.NullMarked;
