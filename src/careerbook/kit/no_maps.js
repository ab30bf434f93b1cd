// Stands in for d3-geo in the bundle: Plot refers to map projections, and no chart here is a map.
// Leaving them out saves every reader 8 KB. A chart that does use one fails at once, by name.
const refuse = () => {
  throw new Error("This bundle has no map projections: see kit/no_maps.js.");
};

// Plot calls this one while it loads.
export const geoTransform = (methods) => methods;

export {
  refuse as geoAlbers,
  refuse as geoAlbersUsa,
  refuse as geoCentroid,
  refuse as geoAzimuthalEqualArea,
  refuse as geoAzimuthalEquidistant,
  refuse as geoClipRectangle,
  refuse as geoConicConformal,
  refuse as geoConicEqualArea,
  refuse as geoConicEquidistant,
  refuse as geoEqualEarth,
  refuse as geoEquirectangular,
  refuse as geoGnomonic,
  refuse as geoGraticule10,
  refuse as geoMercator,
  refuse as geoOrthographic,
  refuse as geoPath,
  refuse as geoStereographic,
  refuse as geoStream,
  refuse as geoTransverseMercator,
};
