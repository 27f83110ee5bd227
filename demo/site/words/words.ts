// The words of the shop's site, by language; English sets the shape.
import type { Language } from '../../language.ts';
import { siteEn } from './en.ts';
import { siteFr } from './fr.ts';

export type SiteWords = typeof siteEn;

export const siteWords: Record<Language, SiteWords> = { en: siteEn, fr: siteFr };
