// What the shop sells: identifiers, prices and the choices a buyer has. The words are in words-en.ts and words-fr.ts.
export const bikeIds = ['pinson', 'courlis', 'sterne', 'huppe', 'roitelet'] as const;

export const accessoryIds = [
  'loriot',
  'luciole',
  'musette',
  'gardien',
  'averse',
  'nid',
  'tilleul',
  'carillon',
  'alize',
  'trousse',
  'moufle',
  'battery',
] as const;

export const productIds = [...bikeIds, ...accessoryIds] as const;

export type BikeId = (typeof bikeIds)[number];
export type ProductId = (typeof productIds)[number];

/** What stands behind a product in its pictures; the colours themselves belong to the style sheet. */
type Backdrop = 'leaf' | 'rose' | 'sky' | 'straw' | 'stone';

export interface Product {
  id: ProductId;
  cents: number;
  sizes: readonly string[];
  backdrop: Backdrop;
  /** Working days until the next delivery to the shop; absent when in stock. */
  expectedIn?: number;
}

const bikeSizes = ['S', 'M', 'L'] as const;
const helmetSizes = ['S', 'M', 'L'] as const;

export const products: Record<ProductId, Product> = {
  pinson: { id: 'pinson', cents: 790_00, sizes: bikeSizes, backdrop: 'rose' },
  courlis: { id: 'courlis', cents: 1690_00, sizes: [...bikeSizes, 'XL'], backdrop: 'straw' },
  sterne: { id: 'sterne', cents: 2390_00, sizes: bikeSizes, backdrop: 'sky' },
  huppe: { id: 'huppe', cents: 4290_00, sizes: [], backdrop: 'leaf', expectedIn: 8 },
  roitelet: { id: 'roitelet', cents: 329_00, sizes: [], backdrop: 'stone' },
  loriot: { id: 'loriot', cents: 69_00, sizes: helmetSizes, backdrop: 'straw' },
  luciole: { id: 'luciole', cents: 45_00, sizes: [], backdrop: 'sky' },
  musette: { id: 'musette', cents: 64_00, sizes: [], backdrop: 'leaf' },
  gardien: { id: 'gardien', cents: 59_00, sizes: [], backdrop: 'stone' },
  averse: { id: 'averse', cents: 79_00, sizes: ['S/M', 'L/XL'], backdrop: 'sky' },
  nid: { id: 'nid', cents: 119_00, sizes: [], backdrop: 'rose' },
  tilleul: { id: 'tilleul', cents: 89_00, sizes: ['145 mm', '160 mm'], backdrop: 'straw' },
  carillon: { id: 'carillon', cents: 18_00, sizes: [], backdrop: 'rose' },
  alize: { id: 'alize', cents: 49_00, sizes: [], backdrop: 'leaf' },
  trousse: { id: 'trousse', cents: 36_00, sizes: [], backdrop: 'stone' },
  moufle: { id: 'moufle', cents: 39_00, sizes: ['S', 'M', 'L', 'XL'], backdrop: 'rose', expectedIn: 5 },
  battery: { id: 'battery', cents: 549_00, sizes: [], backdrop: 'stone' },
};

export function isProductId(value: string): value is ProductId {
  return (productIds as readonly string[]).includes(value);
}

export function isBike(id: ProductId): id is BikeId {
  return (bikeIds as readonly string[]).includes(id);
}
