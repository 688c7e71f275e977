# Property of the case.
<#list script.lines as line>
${line}
</#list>
