// The sheet of all shortcuts.
import { preferences } from '../preferences.ts';
import { words } from '../words.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { useWorkplace } from './workplace-context.ts';

export function ShortcutSheet() {
  const { dialog } = useWorkplace();
  const says = words.value.commands;
  const close = () => (dialog.value = null);
  return (
    <Dialog label={words.value.settings.shortcutsSheet} class="sheet" onClose={close}>
      <div class="sheet-top">
        <h2>{words.value.settings.shortcutsSheet}</h2>
        <button type="button" class="icon-button" aria-label={words.value.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {!preferences.shortcuts.value && <p class="sheet-off">{says.off}</p>}
      <div class="sheet-columns">
        <Keys
          title={says.general}
          rows={[
            ['Ctrl / ⌘ K', says.palette],
            ['J', says.next],
            ['K', says.previous],
            ['/', says.search],
            ['?', says.sheet],
            ['Esc', says.leaveField],
          ]}
        />
        <Keys
          title={says.inConversation}
          rows={[
            ['T', says.take],
            ['R', says.reply],
            ['N', says.note],
            ['B', says.handBack],
            ['E', says.close],
            ['U', words.value.drafts.useLong],
            ['X', words.value.drafts.dismissLong],
          ]}
        />
        <Keys
          title={says.inBox}
          rows={[
            ['Enter', words.value.composer.send],
            ['Shift Enter', says.newLine],
          ]}
        />
      </div>
    </Dialog>
  );
}

function Keys({ title, rows }: { title: string; rows: [string, string][] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl class="keys">
        {rows.map(([key, label]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
