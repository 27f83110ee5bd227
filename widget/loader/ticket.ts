// Asks the server for an embed ticket: the browser sets the Origin, so the server knows which page embeds it.

/** Who waits for it has a deadline of their own. */
export async function fetchTicket(origin: string, siteKey: string): Promise<string> {
  const answer = await fetch(`${origin}/embed/${siteKey}`, { credentials: 'omit' });
  const { ticket, message } = (await answer.json()) as { ticket?: string; message?: string };
  // The message is for the site's developer: the visitor is told in plainer words.
  if (!ticket) throw new Error(message);
  return ticket;
}
