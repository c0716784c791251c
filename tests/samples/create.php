<?php
// Creates an image with PHP's curl. Usage: `php create.php ADDRESS PARAMETERS`, where PARAMETERS is JSON,
// `[[NAME, VALUE], …]`. curl sends an array as `multipart/form-data`. An array holds each name only once.
[, $address, $parameters] = $argv;
$body = array_column(json_decode($parameters, true, flags: JSON_THROW_ON_ERROR), 1, 0);
$call = curl_init("$address/1.0/cloud/image/create.json");
curl_setopt_array($call, [
    CURLOPT_POST => true,
    CURLOPT_POSTFIELDS => $body,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_PROXY => '',
    CURLOPT_TIMEOUT => 60,
]);
$reply = curl_exec($call);
if ($reply === false) {
    fwrite(STDERR, curl_error($call) . "\n");
    exit(1);
}
echo $reply;
