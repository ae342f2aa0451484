#!/bin/sh
# Records what the real tools answer to the kustomizations with charts in kustomized-charts:
#   KUBECTL=kubectl HELM3=helm record-kustomized-charts.sh
# A copy is built, so that nothing the tools leave behind gets into the folder.
set -eu
cd "$(dirname "$0")/kustomized-charts"
for case in */; do
  scratch=$(mktemp -d)
  cp -R "$case"input/. "$scratch"
  rm -f "$case"expected.yaml "$case"expected-error.txt
  if (cd "$scratch" && "$KUBECTL" kustomize --enable-helm --helm-command "$HELM3" top) \
      > "$scratch/out" 2> "$scratch/err"; then
    mv "$scratch/out" "$case"expected.yaml
  else
    sed "s|$scratch||g; s|^: unable to run.*||" "$scratch/err" > "$case"expected-error.txt
  fi
  rm -rf "$scratch"
done
