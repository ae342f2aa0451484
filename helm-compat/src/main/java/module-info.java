/** Helm in pure Java. */
module dev.lading.helm {
  requires transitive dev.lading.core;
  requires transitive dev.lading.dsl;
  requires re2j;
  requires static transitive org.jspecify;

  exports dev.lading.gotemplate;
  exports dev.lading.gotemplate.function;
  exports dev.lading.gotemplate.run;
  exports dev.lading.gotemplate.value;
  exports dev.lading.helm;
  exports dev.lading.helm.chart;
  exports dev.lading.helm.release;
  exports dev.lading.sprig;

  provides dev.lading.packages.ChartRenderer with
      dev.lading.helm.HelmCharts;
}
