{{/* The chart's name, or what replaces it. */}}
{{- define "web.name" -}}
{{- .Values.nameOverride | default .Chart.Name | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* Names of objects: the release's, with the chart's where it is not in there. */}}
{{- define "web.fullname" -}}
{{- with .Values.fullnameOverride }}
{{- trunc 63 . | trimSuffix "-" }}
{{- else }}
{{- $chart := include "web.name" . }}
{{- $long := ternary .Release.Name (printf "%s-%s" .Release.Name $chart) (contains $chart .Release.Name) }}
{{- trunc 63 $long | trimSuffix "-" }}
{{- end }}
{{- end }}

{{- define "web.selector" -}}
app.kubernetes.io/name: {{ include "web.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "web.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{ include "web.selector" . }}
{{- with .Chart.AppVersion }}
app.kubernetes.io/version: {{ quote . }}
{{- end }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "web.account" -}}
{{- $fallback := ternary (include "web.fullname" .) "default" .Values.serviceAccount.create }}
{{- .Values.serviceAccount.name | default $fallback }}
{{- end }}
