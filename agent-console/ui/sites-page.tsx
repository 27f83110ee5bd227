// Owners look after their sites here: settings, the tag to paste, and the articles.
import { useEffect, useState } from 'preact/hooks';
import type { Problem, SiteLine } from '../../shared/http-api.ts';
import { listSites } from '../session.ts';
import { words } from '../words.ts';
import { SiteKnowledge } from './articles/site-knowledge.tsx';
import { CopyButton } from './copy-button.tsx';
import { FormProblem, problemText } from './fields.tsx';
import { Icon } from './icons.tsx';
import { OwnersOnly } from './owners-only.tsx';
import { SiteForm } from './site-form.tsx';
import { SiteTools } from './tools/site-tools.tsx';
import { useWorkplace } from './workplace-context.ts';

export function SitesPage() {
  const { inbox } = useWorkplace();
  return inbox.me.role === 'owner' ? <Sites /> : <OwnersOnly />;
}

function Sites() {
  const says = words.value.sites;
  const [sites, setSites] = useState<SiteLine[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    void listSites().then((answer) => {
      if (!answer.ok) return setProblem(answer.problem);
      setSites(answer.value);
      setChosen(answer.value[0]?.id ?? null);
    });
  }, []);
  const saved = (site: SiteLine) => {
    setSites((before) => [...(before ?? []).filter((one) => one.id !== site.id), site].toSorted(byName));
    setChosen(site.id);
  };
  const site = sites?.find((one) => one.id === chosen) ?? null;
  return (
    <main class="page sites">
      <div class="page-top">
        <div>
          <h1>{says.title}</h1>
          <p class="quiet">{says.lead}</p>
        </div>
        <button type="button" class="button" aria-pressed={chosen === null} onClick={() => setChosen(null)}>
          <Icon name="plus" />
          {says.add}
        </button>
      </div>
      <FormProblem text={problem && problemText(problem)} />
      {sites === null && !problem && <p class="quiet">{words.value.loading}</p>}
      {sites && (
        <div class="page-columns">
          <SiteList sites={sites} chosen={chosen} onChoice={setChosen} />
          <div class="page-main" key={chosen}>
            {site ? (
              <SiteKnowledge site={site} onCount={(articles) => saved({ ...site, articles })}>
                <Install site={site} />
                <SiteForm site={site} onSaved={saved} />
                <SiteTools site={site} />
              </SiteKnowledge>
            ) : (
              <SiteForm site={null} onSaved={saved} />
            )}
          </div>
        </div>
      )}
    </main>
  );
}

function SiteList(props: { sites: SiteLine[]; chosen: string | null; onChoice: (id: string) => void }) {
  const says = words.value.sites;
  if (props.sites.length === 0) return <p class="quiet page-side">{says.none}</p>;
  return (
    <nav class="page-side" aria-label={says.title}>
      <ul role="list">
        {props.sites.map((site) => (
          <li key={site.id}>
            <button
              type="button"
              class="site-line"
              aria-current={site.id === props.chosen ? 'true' : undefined}
              onClick={() => props.onChoice(site.id)}
            >
              <span class="swatch" style={{ backgroundColor: site.brandColour }} />
              <span class="site-name">{site.name}</span>
              <span class="quiet">{says.articleCount(site.articles)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Install({ site }: { site: SiteLine }) {
  const says = words.value.sites;
  const tag = `<script async src="${location.origin}/loader.js" data-site="${site.key}"></script>`;
  return (
    <section class="card">
      <h2>{says.install}</h2>
      <p class="quiet">{says.installHint}</p>
      <pre class="tag" tabIndex={0}>
        <code>{tag}</code>
      </pre>
      <div class="card-ends">
        <CopyButton text={tag} label={says.copyTag} />
        <p class="key">
          <span class="quiet">{words.value.colon(says.key)}</span> <code>{site.key}</code>
        </p>
        <CopyButton text={site.key} label={says.copyKey} />
      </div>
    </section>
  );
}

function byName(a: SiteLine, b: SiteLine): number {
  return a.name.localeCompare(b.name);
}
