/**
 * The library's ES module (the package's default entry is the larger UMD build); the types are those of the package.
 */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
