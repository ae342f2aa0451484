package com.example.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.types.storage.example.com.v1.Backup;
import dev.lading.manifest.ManifestReader;
import dev.lading.manifest.Manifests;
import org.junit.jupiter.api.Test;

class BackupTest {

  @Test
  void reader_readsBackupsTyped() {
    Manifests manifests =
        ManifestReader.strict()
            .withTypes(CustomResourceTypes::find)
            .read(
                """
                apiVersion: storage.example.com/v1
                kind: Backup
                metadata:
                  name: nightly
                spec:
                  keep: 14
                  schedule: 0 3 * * *
                """,
                "backup.yaml");
    Backup nightly = manifests.get(Backup.class, "nightly");
    assertThat(nightly.toBuilder().build()).isEqualTo(nightly);
    assertThat(manifests.toYaml()).contains("keep: 14");
  }
}
