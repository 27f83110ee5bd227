// The configurator: tabs by history.pushState, the drawing and the price follow the choices.
import { addToBasket } from './basket.js';

const root = document.querySelector('[data-build]');
if (root) start(root);

function start(build) {
  const form = build.querySelector('form');
  const tabs = [...build.querySelectorAll('[data-tab]')];

  const open = (name, focus) => {
    for (const tab of tabs) {
      if (tab.dataset.tab === name) tab.setAttribute('aria-current', 'step');
      else tab.removeAttribute('aria-current');
    }
    for (const panel of build.querySelectorAll('[data-panel]')) panel.hidden = panel.dataset.panel !== name;
    document.title = `${tabs.find((tab) => tab.dataset.tab === name).textContent}, ${build.dataset.title}`;
    const language = document.querySelector('.switch');
    language.href = language.href.replace(/\/build.*$/, `/build/${name}`);
    if (focus) build.querySelector(`[data-panel="${name}"] h2`).focus();
  };

  build.addEventListener('click', (event) => {
    const link = event.target.closest('[data-tab], [data-tab-link]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const name = link.dataset.tab ?? link.dataset.tabLink;
    history.pushState({ tab: name }, '', link.href);
    open(name, 'tabLink' in link.dataset);
  });
  window.addEventListener('popstate', () => {
    const name = location.pathname.split('/').at(-1);
    open(tabs.some((tab) => tab.dataset.tab === name) ? name : 'colour', false);
  });
  form.addEventListener('change', () => follow(build, form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    addToBasket(
      'pinson',
      chosen(form)
        .map((input) => input.dataset.label)
        .join(', '),
      cents(build, form),
    );
    form.querySelector('[data-added]').hidden = false;
  });
  follow(build, form);
}

function follow(build, form) {
  const bike = build.querySelector('[data-bike] svg');
  for (const input of form.elements.colour) bike.classList.toggle(`frame-${input.value}`, input.checked);
  for (const input of form.elements.extra) bike.classList.toggle(`with-${input.value}`, input.checked);
  bike.classList.toggle('with-belt', form.elements.ride.value === 'belt');
  const money = (amount) =>
    new Intl.NumberFormat(build.dataset.locale, {
      style: 'currency',
      currency: 'EUR',
      trailingZeroDisplay: 'stripIfInteger',
    }).format(amount / 100);
  const total = cents(build, form);
  build.querySelector('[data-total]').textContent = money(total);
  build.querySelector('[data-deposit]').textContent = money(Math.round(total * 0.3));
  build.querySelector('[data-summary]').replaceChildren(
    ...chosen(form).map((input) => {
      const line = document.createElement('li');
      line.textContent = input.dataset.label;
      return line;
    }),
  );
}

function chosen(form) {
  return [...form.querySelectorAll('input:checked')];
}

function cents(build, form) {
  return chosen(form).reduce((sum, input) => sum + Number(input.dataset.cents ?? 0), Number(build.dataset.base));
}
