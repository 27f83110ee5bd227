// Text in an article that speaks to a machine instead of a reader: a passage that holds some is no ground for an answer.
import { fold } from '../../../domain/text/fold.ts';

const machine =
  '(?:ai|ia|ki|assistants?|assistente?s?|asistentes?|assistenten?|chat ?bots?|bots?|(?:language )?models?|llms?|gpt|modeles?|modelos?|modell[eoi]?)';
const reader =
  '(?:visitors?|customers?|users?|clients?|visiteurs?|utilisateurs?|kunden?|besucher|nutzer|clientes?|visitantes?|usuarios?|client[ei]|visitator[ei]|utent[ei])';

const orders = [
  // Forget what you were told.
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,40}\b(?:instructions?|rules?|prompts?|guidelines?|above|previous)/,
  /\b(?:ignore[zr]?|oublie[zr]?|ne tiens pas compte)\b[^.!?\n]{0,40}\b(?:instructions?|consignes?|regles?|precedent)/,
  /\b(?:ignorier\w*|vergiss|vergessen sie|missachte\w*)\b[^.!?\n]{0,40}\b(?:anweisung\w*|regeln?|vorgaben?|vorherig\w*)/,
  /\b(?:ignora\w*|olvida\w*|dimentica\w*|desprez\w*|esquec\w*)\b[^.!?\n]{0,40}\b(?:instruc\w*|istruzion\w*|regole?|reglas?|regras?|anterior\w*|precedent\w*)/,
  // A note to the machine, or what the machine must do.
  new RegExp(
    String.raw`\b(?:notes?|notice|messages?|instructions?|orders?|consignes?|hinweis|anweisung|nota|aviso|avviso|istruzion\w+|mensaje|messaggio)\b.{0,20}\b(?:to|for|a|al|all|pour|aux?|an|fur|para|per)\b.{0,12}\b${machine}\b`,
  ),
  new RegExp(
    String.raw`(?<!['’\p{L}])${machine}\b[^.!?\n]{0,20}\b(?:must|should|shall|has to|needs? to|doit|doivent|muss|mussen|soll\w*|debe\w*|deve|devono)\b`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:tell|inform|convince|assure|ask|dis|dites|annonce[zr]?|informe[zr]?|sage?n?(?: sie)?|teile?n?|di|digas?|dile|informa|dica|avvisa)\b[^.!?\n]{0,15}\b(?:the|every|each|all|au|aux|a tous les|dem|den|allen|al|a los|ai|agli|ao)\b[^.!?\n]{0,8}\b${reader}\b`,
  ),
  /\b(?:say|reply|answer|respond|output|print|repeat|write)\b[^.!?\n]{0,12}\b(?:exactly|only|verbatim|the following|word for word)\b/,
  /\b(?:you are now|from now on,? you|act as|pretend (?:to be|that)|tu es (?:desormais|maintenant)|du bist (?:jetzt|ab jetzt)|ahora eres|ora sei|adesso sei)\b/,
  /\b(?:repeat|repete[zr]?|wiederhol\w*|repite|repita|ripeti|ripeta)\b[^.!?\n]{0,14}\b(?:after me|exactly|words?|mot|wort|palabra|parola)\b/,
  /\b(?:no|any|without|sans|ohne|sin|senza|sem) (?:rules|restrictions|regles|regeln|reglas|regole|regras)\b/,
  /\b(?:antworte|responde|rispondi|reponds|respond|say|di'|dis|sage)\s?:/,
  /(?:^|[.!?]\s)\s*(?:system|systeme|sistema|ai|assistant|chatbot)\s?:/m,
  /system ?prompt|<\|?(?:im_start|system|assistant)|\[\/?inst\]/,
];

export function speaksToMachines(text: string): boolean {
  // Lines are folded one by one: some orders begin one.
  const folded = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .split('\n')
    .map(fold)
    .join('\n');
  return orders.some((order) => order.test(folded));
}
