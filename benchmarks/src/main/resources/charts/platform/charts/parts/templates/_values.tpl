{{/* A value which may hold templates. */}}
{{- define "parts.tplvalue" -}}
{{- $text := typeIs "string" .value | ternary .value (.value | toYaml) -}}
{{- if contains "{{" $text -}}
{{- tpl $text .context -}}
{{- else -}}
{{- $text -}}
{{- end -}}
{{- end -}}

{{- define "parts.image" -}}
{{- $registry := .image.registry -}}
{{- if .global -}}
{{- $registry = default $registry .global.imageRegistry -}}
{{- end -}}
{{- $mark := ternary (printf "@%s" (default "" .image.digest)) (printf ":%s" (default "latest" .image.tag | toString)) (not (empty .image.digest)) -}}
{{- if $registry -}}
{{- printf "%s/%s%s" $registry .image.repository $mark -}}
{{- else -}}
{{- printf "%s%s" .image.repository $mark -}}
{{- end -}}
{{- end -}}

{{- define "parts.resources" -}}
{{- $sizes := dict
  "small" (dict "requests" (dict "cpu" "250m" "memory" "256Mi") "limits" (dict "cpu" "375m" "memory" "384Mi"))
  "medium" (dict "requests" (dict "cpu" "500m" "memory" "1024Mi") "limits" (dict "cpu" "750m" "memory" "1536Mi"))
  "large" (dict "requests" (dict "cpu" "1.0" "memory" "2048Mi") "limits" (dict "cpu" "1.5" "memory" "3072Mi")) -}}
{{- if hasKey $sizes .size -}}
{{- index $sizes .size | toYaml -}}
{{- else -}}
{{- printf "size %s is none of %s" .size (join "," (keys $sizes | sortAlpha)) | fail -}}
{{- end -}}
{{- end -}}

{{- define "parts.spread" -}}
podAntiAffinity:
  {{- if eq .kind "hard" }}
  requiredDuringSchedulingIgnoredDuringExecution:
    - labelSelector:
        matchLabels:
          {{- include "parts.selector" . | nindent 10 }}
      topologyKey: {{ default "kubernetes.io/hostname" .key }}
  {{- else }}
  preferredDuringSchedulingIgnoredDuringExecution:
    - weight: 1
      podAffinityTerm:
        labelSelector:
          matchLabels:
            {{- include "parts.selector" . | nindent 12 }}
        topologyKey: {{ default "kubernetes.io/hostname" .key }}
  {{- end }}
{{- end -}}

{{- define "parts.apiVersion.pdb" -}}
{{- semverCompare ">=1.21-0" .Capabilities.KubeVersion.Version | ternary "policy/v1" "policy/v1beta1" -}}
{{- end -}}

{{- define "parts.env" -}}
{{- range $name, $value := . }}
- name: {{ $name | upper | replace "-" "_" }}
  {{- if kindIs "map" $value }}
  valueFrom: {{- toYaml $value | nindent 4 }}
  {{- else }}
  value: {{ $value | quote }}
  {{- end }}
{{- end }}
{{- end -}}
