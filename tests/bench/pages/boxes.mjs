/** A `div` of this class at the end of `parent`. */
export function addBox(parent, name) {
  const box = document.createElement('div');
  box.className = name;
  parent.append(box);
  return box;
}
