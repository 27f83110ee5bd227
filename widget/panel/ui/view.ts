// Parts of the screen, drawn by Preact, that draw themselves again whenever something they have read has changed.
import { Component, createElement, type ComponentChild, type ComponentClass, type RenderableProps } from 'preact';
import { effect } from '../signals.ts';

export { render } from 'preact';
/** @public The build brings it into every file that draws. */
export { Fragment } from 'preact';

type Plain = (props: object) => ComponentChild;

/** What JSX becomes. Plain functions are called at once, so that what they read counts for the part around them. */
export function h(type: string | Plain, props: object | null, ...children: ComponentChild[]): ComponentChild {
  const isPlain = typeof type === 'function' && !type.prototype?.render;
  return isPlain ? type({ ...props, children }) : createElement(type, props, ...children);
}

/**
 * `setUp` runs once for each place on the screen and keeps what that place remembers; what it returns draws.
 */
export function part<Props = object>(setUp: () => (props: Props) => ComponentChild): ComponentClass<Props> {
  return class extends Component<Props> {
    readonly #draw = setUp();
    #stop = () => {};

    override render(props: RenderableProps<Props>): ComponentChild {
      let drawn: ComponentChild;
      let isDrawn = false;
      this.#stop();
      this.#stop = effect(() => {
        if (isDrawn) return this.forceUpdate();
        drawn = this.#draw(props);
        isDrawn = true;
      });
      return drawn;
    }

    override componentWillUnmount(): void {
      this.#stop();
    }
  };
}
