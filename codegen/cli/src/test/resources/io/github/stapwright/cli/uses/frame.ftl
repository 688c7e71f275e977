# framed
<#list script.lines as line>
${line}
</#list>
