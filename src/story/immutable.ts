import type { Edtf } from '../time/types.ts';

/** The type with everything in it read-only; branded primitives and parsed dates stay themselves. */
export type Immutable<Type> = Type extends string | number | boolean | Edtf
  ? Type
  : { readonly [Key in keyof Type]: Immutable<Type[Key]> };
