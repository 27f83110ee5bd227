// A part of the screen that draws itself again whenever something it has read has changed.
import { Component, type ComponentChild, type ComponentClass, type RenderableProps } from 'preact';
import { effect } from '../signals.ts';

/**
 * `setUp` runs once for each place on the screen and keeps what that place remembers; what it returns draws.
 * What the drawing reads in functions it calls counts; a component inside must be a part of its own to be followed.
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
