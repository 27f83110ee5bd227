// Small hands for making elements: no markup strings, so it works under Trusted Types.

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

export function iconPath(): { svg: SVGElement; path: SVGElement } {
  const draw = (tag: string) => document.createElementNS('http://www.w3.org/2000/svg', tag);
  const svg = draw('svg');
  const path = draw('path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.append(path);
  return { svg, path };
}
