// The mask for one turn: names are looked for in all that the visitor said, and the numbers that tools ask for stay.
import { createMask, type Mask } from '../../domain/masking/mask.ts';
import { shapesOf, toolsFor } from '../../domain/tool.ts';
import type { Question } from '../../ports.ts';

export function maskFor({ site, turns }: Question): Mask {
  const said = turns.filter((turn) => turn.by === 'visitor').map((turn) => turn.text);
  const shapes = toolsFor(site).flatMap(shapesOf);
  return createMask({ said, keep: shapes.map((shape) => new RegExp(shape.replace(/^\^|\$$/g, ''), 'i')) });
}
