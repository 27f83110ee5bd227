// Every HTTP body about what the assistant knows: articles, their versions, imports, unanswered questions.
import * as z from 'zod';
import { articleLineSchema } from './http-api.ts';

const language = z.string().regex(/^[a-z]{2,3}$/);
const webAddress = z.url({ protocol: /^https?$/ }).max(2_000);

/** What the editor sends; the date is the server's. */
export const articleRequestSchema = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    section: z.string().trim().max(200),
    /** Where a reader finds it: an address, or a path on the site. */
    url: z
      .string()
      .regex(/^(https?:\/\/|\/)\S*$/)
      .max(2_000)
      .nullable(),
    questions: z.array(z.string().trim().min(1).max(300)).max(50),
    /** Markdown. */
    body: z.string().max(200_000),
    /** The version the editor began from; null for a new article. */
    basedOn: z.number().int().nullable(),
  })
  .refine((article) => article.body.trim() !== '' || article.questions.length > 0, 'neither text nor questions');
export const articleOriginSchema = z.enum(['file', 'page', 'sitemap', 'csv', 'editor', 'demo']);
export const articleSchema = z.object({
  ...articleLineSchema.shape,
  url: z.string().nullable(),
  questions: z.array(z.string()),
  body: z.string(),
  version: z.number().int(),
});
export const articleVersionSchema = z.object({
  number: z.number().int(),
  at: z.string(),
  by: z.string().nullable(),
  origin: articleOriginSchema,
  removed: z.boolean(),
});

/** Why an import did not take a page; `detail` is a status, a media type, a language or a port. */
export const pageProblemCodeSchema = z.enum([
  'badAddress',
  'privateAddress',
  'portNotAllowed',
  'unreachable',
  'timedOut',
  'tooManyRedirects',
  'tooLarge',
  'wrongType',
  'gone',
  'refused',
  'robots',
  'noText',
  'needsScript',
  'broken',
  'otherHost',
  'otherLanguage',
  'overLimit',
  'noSitemap',
]);
export const pageProblemSchema = z.object({ url: z.string(), code: pageProblemCodeSchema, detail: z.string() });

export const pageImportSchema = z.union([
  z.object({ what: z.enum(['added', 'changed', 'unchanged']), article: articleLineSchema }),
  z.object({ problem: pageProblemSchema }),
]);

/** A sitemap being read in the background, and what came of it. */
export const sitemapImportSchema = z.object({
  url: z.string(),
  state: z.enum(['running', 'done', 'stopped', 'failed']),
  /** Why it failed as a whole. */
  problem: pageProblemSchema.nullable(),
  /** Pages named, null while that is still being found out, and how many of them were looked at. */
  total: z.number().int().nullable(),
  looked: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  notTaken: z.array(pageProblemSchema),
  /** Read at an earlier time and not to be found now; their articles are still in use. */
  gone: z.array(z.object({ url: z.string(), language: z.string(), articleId: z.string() })),
});

/** `language`: of what is imported; null to go by what each page says. */
export const webImportRequestSchema = z.strictObject({ url: webAddress, language: language.nullable() });
export const csvImportRequestSchema = z.strictObject({ language, text: z.string().max(12_000_000) });
export const csvProblemCodeSchema = z.enum([
  'empty',
  'badQuotes',
  'noColumn',
  'tooMany',
  'noTitle',
  'noBody',
  'badDate',
  'badUrl',
  'tooLong',
  'otherLanguage',
  'sameTitle',
]);
export const csvProblemSchema = z.object({
  line: z.number().int(),
  code: csvProblemCodeSchema,
  detail: z.string(),
});
export const csvImportSchema = z.object({
  /** New or changed; the rest was there already. */
  saved: z.number().int(),
  unchanged: z.number().int(),
  problems: z.array(csvProblemSchema),
});

/** Questions without a good answer, those that are the same put together. */
export const unansweredGroupSchema = z.object({
  key: z.string(),
  text: z.string(),
  language: z.string(),
  count: z.number().int(),
  newest: z.string(),
  askings: z.array(
    z.object({ conversationId: z.string(), why: z.enum(['unknown', 'notRelevant', 'wrong']), at: z.string() }),
  ),
});
export const settleRequestSchema = z.strictObject({
  key: z.string().max(20_000),
  language: z.string().max(35),
  as: z.enum(['answered', 'notForUs']),
});

export type ArticleRequest = z.infer<typeof articleRequestSchema>;
export type ArticleDetail = z.infer<typeof articleSchema>;
export type ArticleVersionLine = z.infer<typeof articleVersionSchema>;
export type CsvProblem = z.infer<typeof csvProblemSchema>;
export type CsvImport = z.infer<typeof csvImportSchema>;
export type PageImport = z.infer<typeof pageImportSchema>;
export type UnansweredGroup = z.infer<typeof unansweredGroupSchema>;
export type PageProblemCode = z.infer<typeof pageProblemCodeSchema>;
export type PageProblem = z.infer<typeof pageProblemSchema>;
export type SitemapImport = z.infer<typeof sitemapImportSchema>;
