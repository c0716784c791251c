<?php
// Creates an image with PHP's curl: `php create.php ADDRESS PARAMETERS`, PARAMETERS being a list of names and values in
// JSON. An array becomes `multipart/form-data`, and holds each name once.
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
