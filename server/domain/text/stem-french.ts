// French words cut to a light stem: plural, gender, common verb endings and derivations meet, no more.

/** Expects one folded word (no accents). */
export function stemFrench(word: string): string {
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word;
  const irregular = irregularForms[word];
  if (irregular) return irregular;
  return tidy(derived(verb(plural(word))));
}

/** Frequent forms that no suffix rule joins. */
const irregularForms: Record<string, string> = {
  paie: 'pai', paies: 'pai', paient: 'pai', paye: 'pai', payes: 'pai', payer: 'pai', payee: 'pai', payez: 'pai', payant: 'pai',
  payante: 'pai', paiement: 'pai', paiements: 'pai', payement: 'pai', recu: 'recev', recue: 'recev', recus: 'recev',
  recois: 'recev', recoit: 'recev', recevoir: 'recev', reception: 'recev', achat: 'achet', achats: 'achet', envoi: 'envoi',
  envois: 'envoi', envoie: 'envoi', envoyer: 'envoi', envoye: 'envoi', envoyee: 'envoi', envoyez: 'envoi', envoyes: 'envoi',
  perdu: 'perd', perdue: 'perd', perdus: 'perd', perdre: 'perd', perte: 'perd', rendu: 'rend', rendre: 'rend',
  ouvert: 'ouvr', ouverte: 'ouvr', ouverts: 'ouvr', ouverture: 'ouvr', ouvrir: 'ouvr', choix: 'choisi', choisir: 'choisi',
  choisis: 'choisi', colis: 'colis', avis: 'avis', devis: 'devis', pays: 'pays', permis: 'permis', essai: 'essai', essais: 'essai', essayer: 'essai', velos: 'velo', velo: 'velo', peux: 'pouv', peut: 'pouv', puis: 'pouv', pouvez: 'pouv', peuvent: 'pouv',
  pouvoir: 'pouv', veux: 'voul', veut: 'voul', voudrais: 'voul', vouloir: 'voul', dois: 'dev', doit: 'dev', devoir: 'dev',
}; // prettier-ignore

function plural(word: string): string {
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length > 4) return `${word.slice(0, -2)}l`;
  return /[sx]$/.test(word) && word.length > 4 ? word.slice(0, -1) : word;
}

/** The longest ending goes first; what stays must still be a word's worth of letters. */
const verbEndings =
  /(eraient|erions|assent|eront|erais|erait|aient|ement|erez|eras|erai|erent|erons|ees|ait|ais|ant|ante|ent|ions|iez|era|ons|ee|er|ez|ir|(?<=[dt])re|e)$/;

function verb(word: string): string {
  const cut = word.replace(verbEndings, '');
  return cut.length >= 3 ? cut : word;
}

const derivations: [RegExp, string][] = [
  [/(ifications?|ificateur|ificatrice)$/, 'ifi'],
  [/(ateur|atrice|ation|isation)$/, ''],
  [/(ition|iteur|itrice)$/, ''],
  [/(euse|eur|eux)$/, ''],
  [/(issement|issant|iss)$/, 'i'],
  [/(abilite|able|ibilite|ible|abl|ibl)$/, ''],
  [/(ivement|ive|iv|if)$/, ''],
  [/(age|ag)$/, ''],
  [/(iqu|ique)$/, 'ic'],
  [/(ite|it)$/, ''],
  [/(ien|ienn)$/, 'i'],
];

function derived(word: string): string {
  for (const [ending, replacement] of derivations) {
    const cut = word.replace(ending, replacement);
    if (cut !== word && cut.length >= 4) return cut;
  }
  return word;
}

function tidy(word: string): string {
  const single = word.replace(/([^aeiou])\1$/, '$1');
  return single.length > 3 ? single.replace(/[ei]$/, '') : single;
}
