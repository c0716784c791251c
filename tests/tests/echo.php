<?php
// Replies with the parameters that PHP decoded from the request, in PHP's order.
header('Content-Type: application/json');
echo json_encode([
    'return' => json_encode(['get' => $_GET, 'post' => $_POST], JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE),
    'msg' => 'Successful',
    'status' => true,
]);
