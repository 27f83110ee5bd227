// Words of everyday requests that say little about what is asked for: "I would like to know", "could you please help".

const lists: Record<string, string> = {
  en: `actually already always another anyone anything around ask asked asking away back believe bit come comes coming
    day days dear else even ever find first found get gets getting give given go goes going gone good got guy guys
    happen happened happening happens hello help here hey hi instead issue keep kind know last later let like liked
    likely little look looking lot made make makes making many maybe mean much need needed needs never next nothing
    now ok okay one ones people please possible problem put question really right said say see seem seems set show
    since someone something soon still stuff sure take taken takes tell thank thanks thing things think time times
    today together told tomorrow tried try trying two use using usually want wanted wants way week weeks well went
    work working works wrong yesterday`,
  fr: `actuellement aide aider aimerais aller allez apres aujourd bien besoin bonjour bonne bon cas chose choses cote
    demain dernier derniere deux devoir dire dites donner donnez exactement exemple facon fait faites falloir fois
    genre gens hier hui ici ils jamais jour jours juste maintenant matin merci mets mettre moment monde obtenir
    parler part petit plait possible pourrais pourrait pourriez pouvez pouvoir prendre prochain prochaine probleme
    question quelque quelques rien sais savoir semaine semaines souhaite souhaiterais souhaitez sujet super svp stp
    temps tenir toujours trouve trouver un utiliser venir veut veux voir voudrais vouloir vraiment`,
};

const everyday = new Map(Object.entries(lists).map(([language, list]) => [language, new Set(list.split(/\s+/))]));

export function isEverydayWord(word: string, language: string): boolean {
  return everyday.get(language)?.has(word) ?? false;
}
