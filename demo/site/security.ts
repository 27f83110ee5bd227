// The content security policy the whole site is served with: strict, so that it shows the widget needs nothing loose.
import { randomBytes } from 'node:crypto';

export function freshNonce(): string {
  return randomBytes(16).toString('base64');
}

export function contentSecurityPolicy(nonce: string, chatOrigin: string): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `frame-src ${chatOrigin}`,
    `connect-src 'self' ${chatOrigin}`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');
}
