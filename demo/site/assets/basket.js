// The basket: kept in this tab's sessionStorage, only once something is put in it, and shown on its own page.
const key = 'passeroue-basket';

/** @typedef {{ id: string, note: string, cents: number, quantity: number }} Line */

/** @returns {Line[]} */
function read() {
  try {
    const lines = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(lines) ? lines : [];
  } catch {
    return [];
  }
}

/** @param {Line[]} lines */
function write(lines) {
  const left = lines.filter((line) => line.quantity > 0);
  try {
    if (left.length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(left));
  } catch {
    // Storage is refused: the basket then lasts as long as the page.
  }
  show(left);
}

/** @param {string} id @param {string} note @param {number} cents */
export function addToBasket(id, note, cents) {
  const lines = read();
  const same = lines.find((line) => line.id === id && line.note === note && line.cents === cents);
  if (same) same.quantity += 1;
  else lines.push({ id, note, cents, quantity: 1 });
  write(lines);
}

/** @param {Line[]} lines */
function show(lines) {
  const count = lines.reduce((sum, line) => sum + line.quantity, 0);
  for (const badge of document.querySelectorAll('[data-basket-count]')) {
    badge.textContent = String(count);
    badge.hidden = count === 0;
  }
  const basket = document.querySelector('[data-basket]');
  if (!basket) return;
  basket.hidden = count === 0;
  document.querySelector('[data-basket-empty]').hidden = count > 0;
  showRows(basket, lines);
  showSums(basket, lines);
}

function showRows(basket, lines) {
  for (const copy of basket.querySelectorAll('[data-line]')) copy.remove();
  const list = basket.querySelector('.rows');
  lines.forEach((line, index) => {
    const model = list.querySelector(`[data-row="${CSS.escape(line.id)}"]:not([data-line])`);
    if (!model) return;
    const row = model.cloneNode(true);
    row.hidden = false;
    row.dataset.line = String(index);
    row.querySelector('[data-note]').textContent = line.note;
    row.querySelector('[data-quantity]').textContent = String(line.quantity);
    row.querySelector('[data-price]').textContent = money(basket, line.cents * line.quantity);
    list.append(row);
  });
}

/** The same prices as in the help centre: bikes €49 or free from €1,500, batteries €14.90, parcels €5.90 or free from €60. */
function showSums(basket, lines) {
  const goods = lines.reduce((sum, line) => sum + line.cents * line.quantity, 0);
  const travels = (kind) =>
    lines.filter((line) => basket.querySelector(`[data-row="${CSS.escape(line.id)}"]`)?.dataset.travels === kind);
  const bikes = travels('bike');
  let delivery = goods >= 6000 ? 0 : 590;
  if (bikes.length > 0) delivery = bikes.some((line) => line.cents >= 150000) ? 0 : 4900;
  else if (travels('battery').length > 0) delivery = 1490;
  basket.querySelector('[data-goods]').textContent = money(basket, goods);
  basket.querySelector('[data-delivery]').textContent = delivery === 0 ? basket.dataset.free : money(basket, delivery);
  basket.querySelector('[data-total]').textContent = money(basket, goods + delivery);
}

function money(basket, cents) {
  return new Intl.NumberFormat(basket.dataset.locale, { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

function listen() {
  for (const form of document.querySelectorAll('form[data-add]')) {
    form.querySelector('button').disabled = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const size = new FormData(form).get('size');
      addToBasket(form.dataset.add, typeof size === 'string' ? size : '', Number(form.dataset.cents));
      form.querySelector('[data-added]').hidden = false;
    });
  }
  document.querySelector('[data-basket]')?.addEventListener('click', (event) => {
    const row = event.target.closest('[data-line]');
    const change = event.target.closest('[data-less], [data-more], [data-remove]');
    const lines = read();
    const line = row && lines[Number(row.dataset.line)];
    if (!line || !change) return;
    if ('remove' in change.dataset) line.quantity = 0;
    else line.quantity += 'more' in change.dataset ? 1 : -1;
    write(lines);
  });
}

listen();
show(read());
// A page taken back from the back/forward cache shows what was in the basket when it was left.
window.addEventListener('pageshow', () => show(read()));
