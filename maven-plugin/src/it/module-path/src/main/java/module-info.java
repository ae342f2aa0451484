/** The shop. */
module com.example.shop {
  requires dev.lading.dsl;

  exports com.example.shop;
}
