// From which sureness on the assistant answers, and from which it asks back. Shipped as they were measured: test/evals.

/** The answer is given: it is likelier than not to be better than a refusal. */
export const answerThreshold = 0.35;
/** Below it nothing is near enough to name. */
export const askBackThreshold = 0.2;
