// Every HTTP body between console or loader and server, both directions.
import * as z from 'zod';

const email = z.email().max(254);
const password = z.string().min(12).max(200);
const origin = z
  .url({ protocol: /^https?$/ })
  .max(255)
  .refine((url) => new URL(url).origin === url, 'an origin only, without path or trailing slash');
const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/);

export const roleSchema = z.enum(['owner', 'agent']);

export const setupRequestSchema = z.strictObject({
  token: z.string().max(128),
  email,
  name: z.string().trim().min(1).max(80),
  password,
});
export const loginRequestSchema = z.strictObject({ email, password: z.string().max(200) });
export const inviteRequestSchema = z.strictObject({ email, name: z.string().trim().min(1).max(80), role: roleSchema });
export const meSchema = z.object({ id: z.string(), email: z.string(), name: z.string(), role: roleSchema });

/** off: people answer; shadow: they do, and what the assistant would say is kept; copilot: it drafts, they send; automatic: it answers. */
export const modeSchema = z.enum(['off', 'shadow', 'copilot', 'automatic']);
export const modesSchema = z.strictObject({
  standard: modeSchema,
  /** The first topic that a message is about decides. A message is about a topic when it has all the words of one of its phrases. */
  topics: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(60),
        phrases: z.array(z.string().trim().min(2).max(120)).min(1).max(50),
        mode: modeSchema,
      }),
    )
    .max(50),
});

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);
export const officeHoursSchema = z.strictObject({
  /** IANA, such as Europe/Paris. */
  timeZone: z.string().max(60),
  /** 1 is Monday. A day may have several spans; a day without one is closed. */
  spans: z.array(z.strictObject({ day: z.number().int().min(1).max(7), from: timeOfDay, to: timeOfDay })).max(42),
  /** Closed all day, as YYYY-MM-DD. */
  holidays: z.array(z.iso.date()).max(400),
});

export const siteRequestSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  allowedOrigins: z.array(origin).min(1).max(50),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .min(1)
    .max(20),
  brandColour: colour,
  assistantName: z.string().trim().min(1).max(60),
  /** False: no hand-over is concluded from how a visitor feels, and no mood is told. */
  emotions: z.boolean().default(true),
  modes: modesSchema.default({ standard: 'automatic', topics: [] }),
  /** Null: always open. */
  officeHours: officeHoursSchema.nullable().default(null),
});
export const siteSchema = z.object({
  id: z.string(),
  key: z.string(),
  ...siteRequestSchema.shape,
  articles: z.number().int(),
});

/** Articles come as Markdown files with front matter; `path` names them (`en/returns.md`). */
export const articleUploadSchema = z.strictObject({
  language: z.string().regex(/^[a-z]{2,3}$/),
  files: z
    .array(z.strictObject({ path: z.string().max(300), text: z.string().max(200_000) }))
    .min(1)
    .max(200),
});
export const articleLineSchema = z.object({
  id: z.string(),
  language: z.string(),
  title: z.string(),
  section: z.string(),
  updated: z.string(),
});

/** Every failed request answers with this. */
export const problemSchema = z.object({ code: z.string(), message: z.string() });

export type Role = z.infer<typeof roleSchema>;
export type Me = z.infer<typeof meSchema>;
export type SiteRequest = z.infer<typeof siteRequestSchema>;
export type Mode = z.infer<typeof modeSchema>;
export type Modes = z.infer<typeof modesSchema>;
export type OfficeHours = z.infer<typeof officeHoursSchema>;
export type SiteLine = z.infer<typeof siteSchema>;
export type ArticleLine = z.infer<typeof articleLineSchema>;
export type Problem = z.infer<typeof problemSchema>;
