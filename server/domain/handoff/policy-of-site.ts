// The policy as one site wants it.
import type { Site } from '../site.ts';
import type { Policy } from './policy.ts';

/** One object for each policy, because what is compiled from a policy is kept by it. */
const withoutEmotions = new WeakMap<Policy, Policy>();

export function policyOf(policy: Policy, site: Pick<Site, 'emotions'>): Policy {
  if (site.emotions || !policy.emotions) return policy;
  const known = withoutEmotions.get(policy);
  if (known !== undefined) return known;
  const quiet = { ...policy, emotions: false };
  withoutEmotions.set(policy, quiet);
  return quiet;
}
