package dev.multitudes.examples.calls;

/** What was wanted, and what came instead. */
record Fault(String wanted, String came) {}
