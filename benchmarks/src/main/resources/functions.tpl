{{- define "page.name" -}}
{{- default .Values.app.name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- define "page.labels" -}}
{{- $labels := dict "app.kubernetes.io/name" .Values.app.name "app.kubernetes.io/instance" .Release.Name -}}
{{- $_ := set $labels "app.kubernetes.io/version" (.Values.app.version | toString) -}}
{{- range $key, $value := $labels }}
{{ $key }}: {{ $value | quote }}
{{- end }}
{{- end -}}
{{- define "page.image" -}}
{{- $mark := ternary (printf "@%s" .digest) (printf ":%s" .tag) (not (empty .digest)) -}}
{{- if and .registry (ne .registry "docker.io") -}}
{{- printf "%s/%s%s" .registry .repository $mark -}}
{{- else -}}
{{- printf "%s%s" .repository $mark -}}
{{- end -}}
{{- end -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ include "page.name" . }}
  labels: {{- include "page.labels" . | nindent 4 }}
data:
  pages: |
    {{- range $index, $service := .Values.services }}
    {{ $name := printf "%s-%s" (include "page.name" $) $service.name | trunc 63 | trimSuffix "-" -}}
    - name: {{ $name | quote }}
      index: {{ add1 $index }}
      labels: {{- include "page.labels" $ | nindent 8 }}
      image: {{ include "page.image" $service.image }}
      {{- if eq $service.kind "web" }}
      host: {{ printf "%s.%s.example.com" $service.name $.Release.Name | lower }}
      {{- else if or (eq $service.kind "job") (contains "batch" $service.name) }}
      schedule: {{ default "0 * * * *" $service.schedule | squote }}
      {{- else }}
      kind: {{ $service.kind | title }}
      {{- end }}
      {{- with $service.env }}
      env:
        {{- range $key, $value := . }}
        - {name: {{ $key | upper | replace "-" "_" }}, value: {{ $value | toString | quote }}}
        {{- end }}
      {{- end }}
      {{- if hasKey $service "ports" }}
      ports: [{{ range $i, $port := $service.ports }}{{ if $i }}, {{ end }}{{ int $port }}{{ end }}]
      first: {{ index $service.ports 0 | int }}
      {{- end }}
      secret: {{ printf "%s:%s" $service.name $.Release.Name | b64enc }}
      tags: {{ list $service.kind $name "all" | join "," }}
      notes: |
{{ $service.notes | trim | indent 8 }}
    {{- end }}
