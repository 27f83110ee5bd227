// Whether a host, as it stands in an address, is within the operator's own four walls.

/** `host` as `URL.host` gives it: lower case, IPv4 in four decimals, IPv6 in brackets, with or without a port. */
export function isPrivateHost(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  if (name.startsWith('[')) return isPrivateV6(name.slice(1, -1));
  if (/^\d+(\.\d+){3}$/.test(name)) return isPrivateV4(name);
  // A name without a dot is one of the local network or of a container's.
  return !name.includes('.') || /\.(?:localhost|local|internal|intranet|lan|home\.arpa)\.?$/.test(name);
}

function isPrivateV4(address: string): boolean {
  const [first = 0, second = 0] = address.split('.').map(Number);
  return (
    [0, 10, 127].includes(first) ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168) ||
    (first === 169 && second === 254) ||
    (first === 100 && second >= 64 && second <= 127)
  );
}

function isPrivateV6(address: string): boolean {
  const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(address);
  if (mapped) {
    const [high, low] = [Number.parseInt(mapped[1] ?? '', 16), Number.parseInt(mapped[2] ?? '', 16)];
    return isPrivateV4([high >> 8, high & 255, low >> 8, low & 255].join('.'));
  }
  return address === '::' || address === '::1' || /^(?:f[cd][\da-f]{2}|fe[89ab][\da-f]):/.test(address);
}
