// The shape of a product's words, and where to find them by language.
import type { Language } from '../language.ts';
import type { ProductId } from './products.ts';
import { productsEn } from './words-en.ts';
import { productsFr } from './words-fr.ts';

interface ProductWords {
  name: string;
  /** What it is, in two or three words: "e-bike for the city". */
  kind: string;
  line: string;
  description: string;
  facts: readonly string[];
}

export type ProductsWords = Record<ProductId, ProductWords>;

export const productWords: Record<Language, ProductsWords> = { en: productsEn, fr: productsFr };
