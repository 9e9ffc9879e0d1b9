declare const brand: unique symbol;

/** A primitive that carries its meaning in its type: two brands of `number` cannot be mixed up. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
