// Where short messages appear, and the one polite live region of the console.
import { announcement, dismiss, notices } from '../notices.ts';
import { words } from '../words.ts';
import { Icon } from './icons.tsx';

export function NoticesArea() {
  const { id, text } = announcement.value;
  return (
    <>
      <div class="notices" role="status">
        {notices.value.map((notice) => (
          <div key={notice.id} class="notice" data-tone={notice.tone}>
            {notice.tone === 'problem' && <Icon name="warning" />}
            <p>{notice.text}</p>
            <button type="button" class="icon-button" aria-label={words.value.close} onClick={() => dismiss(notice.id)}>
              <Icon name="close" />
            </button>
          </div>
        ))}
      </div>
      <div class="unseen" aria-live="polite">
        <p key={id}>{text}</p>
      </div>
    </>
  );
}
