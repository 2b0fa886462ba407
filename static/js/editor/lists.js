// Numbered lists that know where they start and nothing else: no style, no kind of numeral.
import { OrderedList } from "django-prose-editor/editor";

const FIRST = 1;

export const OurOrderedList = OrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: FIRST,
        parseHTML: (list) => Number.parseInt(list.getAttribute("start"), 10) || FIRST,
        renderHTML: ({ start }) => (start === FIRST ? {} : { start }),
      },
    };
  },

  // The library shows numerals through inline styles, which our security policy forbids, and has a dialog for them.
  addNodeView: () => null,
  addMenuItems: () => {},

  renderHTML({ HTMLAttributes }) {
    return ["ol", HTMLAttributes, 0];
  },
});
